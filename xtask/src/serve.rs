//! `serve`: the demo page under the policy that a strict site would give it.

use std::fs;
use std::io::{ErrorKind, Write};
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use anyhow::{Result, anyhow};
use percent_encoding::percent_decode_str;
use tiny_http::{HTTPVersion, Header, Method, Request, Response, Server};

use crate::config::Config;
use crate::{build, setup};

/// What the element must live under; the pages around it have an icon.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; worker-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

const FIRST_PORT: u16 = 8080;
/// How many ports are tried from there on.
const PORTS: u16 = 20;
/// Requests that are answered at a time.
const WORKERS: usize = 4;

/// Where tests send the browser's reports of what the policy stopped.
const REPORTS: &str = "/csp-report";
/// Files that only tests have, and the part of their URLs that says so.
const TEST_FILES: (&str, &str) = ("files", "tests/e2e/files");

/// The packages that are beside the main one where it is installed, and their folders in `www`. There, `..` of the main
/// package's root is the root again.
const PACKAGES: [(&str, &str); 2] = [("@diptych/lexicons", "www/lexicons"), ("@diptych/readers", "www/vendor")];

pub fn run(port: Option<u16>) -> Result<()> {
    // Better said now than after a build.
    port.map_or(Ok(()), |port| {
        TcpListener::bind(("127.0.0.1", port)).map(drop).map_err(|error| refused(port, &error))
    })?;
    build::all(&Config::read()?, &setup::for_build()?)?;
    let url = match port {
        Some(port) => open(port, None)?,
        None => (FIRST_PORT..FIRST_PORT + PORTS).find_map(|port| open(port, None).ok()).ok_or_else(|| {
            anyhow!("ports {FIRST_PORT} to {} are all taken; name one with --port", FIRST_PORT + PORTS - 1)
        })?,
    };
    println!("\n  Diptych is on {url}   (Ctrl+C ends it)\n");
    loop {
        thread::park();
    }
}

/// Serves for tests, on any port: the same under the same policy, with [`TEST_FILES`], and with [`REPORTS`], where
/// the browser leaves its reports and a GET reads them all and forgets them.
pub fn for_tests() -> Result<String> {
    open(0, Some(Arc::default()))
}

/// What browsers reported, one JSON text each; only tests want them.
type Reports = Option<Arc<Mutex<Vec<String>>>>;

/// Serves `www` until the program ends.
fn open(port: u16, reports: Reports) -> Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| refused(port, &error))?;
    let server = Server::from_listener(listener, None).map_err(|error| anyhow!("port {port}: {error}"))?;
    let url = format!("http://{}/", server.server_addr());
    let server = Arc::new(server);
    for _ in 0..WORKERS {
        let (server, reports) = (server.clone(), reports.clone());
        thread::spawn(move || {
            for request in server.incoming_requests() {
                // The browser may have gone away meanwhile.
                let _ = answer(request, &reports);
            }
        });
    }
    Ok(url)
}

/// Why a port cannot be had, and what to do.
fn refused(port: u16, error: &std::io::Error) -> anyhow::Error {
    match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!("port {port} is taken by another program; name another one with --port, or none")
        }
        ErrorKind::PermissionDenied => anyhow!("port {port} is for root alone; name one from 1024 on with --port"),
        _ => anyhow!("port {port}: {error}"),
    }
}

fn answer(mut request: Request, reports: &Reports) -> std::io::Result<()> {
    let (status, body, mime) = match reports {
        Some(reports) if request.url() == REPORTS => {
            let mut reports = reports.lock().unwrap_or_else(PoisonError::into_inner);
            if *request.method() == Method::Post {
                let mut report = String::new();
                request.as_reader().read_to_string(&mut report)?;
                reports.push(report);
                (204, Vec::new(), "text/plain")
            } else {
                (200, format!("[{}]", std::mem::take(&mut *reports).join(",")).into_bytes(), "application/json")
            }
        }
        _ => {
            match file_of(request.url(), reports.is_some()).and_then(|path| Some((fs::read(&path).ok()?, mime(&path))))
            {
                Some((body, mime)) => (200, body, mime),
                None => (404, b"not found".to_vec(), "text/plain; charset=utf-8"),
            }
        }
    };
    let policy = if reports.is_some() { format!("{POLICY}; report-uri {REPORTS}") } else { POLICY.to_owned() };
    let header = |name: &str, value: &str| Header::from_bytes(name, value).expect("our headers are ASCII");
    let response = Response::from_data(body)
        .with_status_code(status)
        .with_header(header("Content-Type", mime))
        .with_header(header("Content-Security-Policy", &policy))
        .with_header(header("X-Content-Type-Options", "nosniff"))
        .with_header(header("Cache-Control", "no-cache"));
    // HTTP/1.0: the browser closes the connection. Of two new ones at a time tiny_http may leave one waiting until the
    // thread of another is free, which takes minutes where they are kept.
    let (is_head, headers) = (*request.method() == Method::Head, request.headers().to_vec());
    let mut writer = request.into_writer();
    response.raw_print(&mut writer, HTTPVersion(1, 0), &headers, is_head, None)?;
    writer.flush()
}

/// The file under `www` that a URL names, if it names none outside; with `tests`, also one of [`TEST_FILES`].
fn file_of(url: &str, tests: bool) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let relative = Path::new(path.trim_start_matches('/'));
    if path.contains(['\\', '\0']) || !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let package =
        PACKAGES.iter().find_map(|(name, folder)| Some(Path::new(folder).join(relative.strip_prefix(name).ok()?)));
    let file = match relative.strip_prefix(TEST_FILES.0) {
        Ok(rest) if tests => Path::new(TEST_FILES.1).join(rest),
        _ => package.unwrap_or_else(|| Path::new("www").join(relative)),
    };
    Some(if path.ends_with('/') { file.join("index.html") } else { file })
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::net::TcpStream;
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use super::*;

    /// How many connections a browser opens at a time.
    const BROWSER_CONNECTIONS: usize = 6;
    const ROUNDS: usize = 300;
    /// For an answer, generous: machines are slow and busy.
    const PATIENCE: Duration = Duration::from_secs(10);

    #[test]
    fn a_port_that_is_taken_is_named() {
        let taken = TcpListener::bind(("127.0.0.1", 0)).expect("some port is free");
        let port = taken.local_addr().expect("it is bound").port();
        let said = open(port, None).expect_err("it is taken").to_string();
        assert!(said.contains(&format!("port {port} is taken")) && said.contains("--port"), "{said}");
        // It is said before anything is set up or built.
        assert_eq!(run(Some(port)).expect_err("it is taken").to_string(), said);
    }

    #[test]
    fn each_of_many_connections_at_a_time_is_answered() {
        let url = for_tests().expect("some port is free");
        let address = url.trim_start_matches("http://").trim_end_matches('/');
        let (together, is_left) = (Barrier::new(BROWSER_CONNECTIONS), AtomicBool::new(false));
        // As a browser does, a connection is kept unless the answer says otherwise.
        let ask = || {
            for _ in 0..ROUNDS {
                together.wait();
                let mut socket = TcpStream::connect(address).expect("it listens");
                socket.set_read_timeout(Some(PATIENCE)).expect("it is not zero");
                socket.write_all(b"GET /none HTTP/1.1\r\nHost: x\r\n\r\n").expect("it is open");
                let mut head = [0; "HTTP/1.0 404".len()];
                let is_answered = socket.read_exact(&mut head).is_ok() && head.ends_with(b" 404");
                is_left.fetch_or(!is_answered, Ordering::Relaxed);
                let kept = (!head.starts_with(b"HTTP/1.0")).then_some(socket);
                together.wait();
                drop(kept);
                if is_left.load(Ordering::Relaxed) {
                    return;
                }
            }
        };
        thread::scope(|scope| (0..BROWSER_CONNECTIONS).for_each(|_| drop(scope.spawn(ask))));
        assert!(!is_left.into_inner(), "one was left without an answer");
    }

    #[test]
    fn urls_stay_inside() {
        let check = |url: &str, file: Option<&str>| assert_eq!(file_of(url, false), file.map(PathBuf::from), "{url}");
        check("/", Some("www/index.html"));
        check("/corpus/a%20b.txt?x=1", Some("www/corpus/a b.txt"));
        check("/@diptych/lexicons/fr.bin", Some("www/lexicons/fr.bin"));
        check("/@diptych/lexicons/../../Cargo.toml", None);
        check("/../Cargo.toml", None);
        check("/%2e%2e/Cargo.toml", None);
        check("//etc/passwd", Some("www/etc/passwd"));
        check("/..%5cCargo.toml", None);
        check("/%ff", None);
    }
}
