//! `serve`: the demo page under the policy that a strict site would give it.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Result, anyhow};
use percent_encoding::percent_decode_str;
use tiny_http::{Header, Request, Response, Server};

use crate::config::Config;
use crate::{build, setup};

/// What the element must live under.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'";

const FIRST_PORT: u16 = 8080;
/// How many ports are tried from there on.
const PORTS: u16 = 20;
/// Requests that are answered at a time.
const WORKERS: usize = 4;

pub fn run(port: Option<u16>) -> Result<()> {
    build::all(&Config::read()?, &setup::for_build()?)?;
    let site = match port {
        Some(port) => Site::open(port, POLICY.to_owned())?,
        None => (FIRST_PORT..FIRST_PORT + PORTS)
            .find_map(|port| Site::open(port, POLICY.to_owned()).ok())
            .ok_or_else(|| anyhow!("no free port from {FIRST_PORT} on; name one with --port"))?,
    };
    println!("\n  Diptych is on {}   (Ctrl+C ends it)\n", site.url);
    loop {
        thread::park();
    }
}

/// The folder `www`, served until the program ends.
pub struct Site {
    pub url: String,
}

impl Site {
    fn open(port: u16, policy: String) -> Result<Self> {
        let server = Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("port {port}: {error}"))?;
        let url = format!("http://{}/", server.server_addr());
        let server = Arc::new(server);
        for _ in 0..WORKERS {
            let (server, policy) = (server.clone(), policy.clone());
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    // The browser may have gone away meanwhile.
                    let _ = answer(request, &policy);
                }
            });
        }
        Ok(Self { url })
    }
}

fn answer(request: Request, policy: &str) -> std::io::Result<()> {
    let header = |name: &str, value: &str| Header::from_bytes(name, value).expect("our headers are ASCII");
    let file = file_of(request.url()).and_then(|path| Some((fs::read(&path).ok()?, mime(&path))));
    let (status, body, mime) = match file {
        Some((body, mime)) => (200, body, mime),
        None => (404, b"not found".to_vec(), "text/plain; charset=utf-8"),
    };
    let response = Response::from_data(body)
        .with_status_code(status)
        .with_header(header("Content-Type", mime))
        .with_header(header("Content-Security-Policy", policy))
        .with_header(header("X-Content-Type-Options", "nosniff"))
        .with_header(header("Cache-Control", "no-cache"));
    request.respond(response)
}

/// The file under `www` that a URL names, if it names none outside.
fn file_of(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let relative = Path::new(path.trim_start_matches('/'));
    if path.contains(['\\', '\0']) || !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = Path::new("www").join(relative);
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
    use super::*;

    #[test]
    fn urls_stay_inside() {
        let check = |url: &str, file: Option<&str>| assert_eq!(file_of(url), file.map(PathBuf::from), "{url}");
        check("/", Some("www/index.html"));
        check("/corpus/a%20b.txt?x=1", Some("www/corpus/a b.txt"));
        check("/../Cargo.toml", None);
        check("/%2e%2e/Cargo.toml", None);
        check("//etc/passwd", Some("www/etc/passwd"));
        check("/..%5cCargo.toml", None);
        check("/%ff", None);
    }
}
