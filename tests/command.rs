//! The command `diptych`, as a shell calls it.
#![cfg(feature = "cli")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A folder of a test's own, with these files.
fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("command").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    for (file, bytes) in files {
        fs::write(folder.join(file), bytes).expect("a file");
    }
    folder
}

/// Runs the command in a folder: exit code, standard output, standard error.
fn run(folder: &PathBuf, arguments: &[&str], input: &str) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diptych"));
    command.args(arguments).current_dir(folder).env_remove("NO_COLOR");
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("a process");
    // A command that does not read its input closes it early.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("an end");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("a code"), text(output.stdout), text(output.stderr))
}

/// One call: its exit code, and what its output and its error message hold.
fn check(arguments: &str, input: &str, code: i32, output: &[&str], error: &str) {
    let utf16: Vec<u8> =
        [0xfeff_u16].into_iter().chain("One way.\n".encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let folder = folder(
        &format!("call-{:x}", arguments.bytes().fold(7_u64, |sum, byte| sum.wrapping_mul(31) + u64::from(byte))),
        &[
            ("old.txt", b"One way.\n"),
            ("new.txt", b"One road.\n"),
            ("utf16.txt", &utf16),
            ("binary.bin", b"\xff\x00\x01"),
            ("escape.txt", "One \u{1b}[31mway\u{202e}.\n".as_bytes()),
        ],
    );
    let arguments: Vec<&str> = arguments.split(' ').filter(|argument| !argument.is_empty()).collect();
    let (found, printed, message) = run(&folder, &arguments, input);
    assert_eq!(found, code, "{arguments:?}: {printed}{message}");
    for part in output {
        assert!(printed.contains(part), "{arguments:?} lacks {part:?}: {printed}");
    }
    assert!(printed.contains("\u{1b}[") == arguments.contains(&"always"), "{arguments:?}: escape characters");
    assert!(message.contains(error), "{arguments:?} says {message:?}, not {error:?}");
}

#[test]
fn a_comparison_in_every_format() {
    check("old.txt old.txt", "", 0, &["1 same"], "");
    check("old.txt utf16.txt", "", 0, &["1 same"], "");
    check("--html --locale fr old.txt new.txt", "", 1, &["<html lang=\"fr\"", "1 modifié"], "");
    check("old.txt new.txt", "", 1, &["--- old.txt", "+++ new.txt", "One [-way-]{+road+}.", "1 changed"], "");
    check("--color always old.txt new.txt", "", 1, &["\u{1b}[31;9mway\u{1b}[0m\u{1b}[32;4mroad\u{1b}[0m"], "");
    check("--left-label Draft old.txt new.txt", "", 1, &["--- Draft"], "");
    check("--critic old.txt new.txt", "", 1, &["One {~~way~>road~~}."], "");
    check("--markdown old.txt new.txt", "", 1, &["One ~~way~~**road**."], "");
    check("--html old.txt new.txt", "", 1, &["<del>way</del>"], "");
    check("--unified old.txt new.txt", "", 1, &["-One way.\n+One road."], "");
    check("--json old.txt new.txt", "", 1, &["\"schema\": 1"], "");
    check("--tmx --mode languages old.txt new.txt", "", 0, &["<tmx version=\"1.4\">"], "");
    check("- new.txt", "One way.", 1, &["[-way-]{+road+}"], "");
    check("--help", "", 0, &["usage: diptych"], "");
    check("--version", "", 0, &[env!("CARGO_PKG_VERSION")], "");
}

#[test]
fn characters_that_act_on_a_terminal_do_not_reach_it() {
    check("old.txt escape.txt", "", 1, &["[31mway[U+202E]+}"], "");
}

#[test]
fn wrong_calls_say_what_is_wrong() {
    check("old.txt", "", 2, &[], "two files are needed, not 1");
    check("old.txt none.txt", "", 2, &[], "none.txt");
    check("old.txt binary.bin", "", 2, &[], "binary.bin: not a text in UTF-8");
    check("--mode both old.txt new.txt", "", 2, &[], "--mode takes one of auto, versions, languages, not \"both\"");
    check("--ignore colour old.txt new.txt", "", 2, &[], "not \"colour\"");
    check("--left-language x!y old.txt new.txt", "", 2, &[], "x!y");
    check("--frobnicate old.txt new.txt", "", 2, &[], "--frobnicate");
    check("--jsonl old.txt", "", 2, &[], "old.txt");
    check("- -", "", 2, &[], "only one");
}

#[test]
fn a_stream_answers_line_by_line() {
    let pair = r#"{"id": "a", "left": "One way.", "right": "One road."}"#;
    let input = format!("{pair}\nno json\n\n{}\n", pair.replace("\"a\"", "2"));
    let folder = folder("stream", &[]);
    let (code, output, _) = run(&folder, &["--jsonl"], &input);
    assert_eq!(code, 0);
    let lines: Vec<serde_json::Value> =
        output.lines().map(|line| serde_json::from_str(line).expect("a JSON line")).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["id"], "a");
    assert_eq!(lines[0]["comparison"]["summary"]["changed"], 1);
    assert!(lines[1]["error"].as_str().is_some_and(|error| error.starts_with("line 2")), "{}", lines[1]);
    assert_eq!(lines[2]["id"], 2);
}

/// With `GIT_EXTERNAL_DIFF` and as a difftool, in a repository of its own.
#[test]
fn git_calls_it() {
    let folder = folder("git", &[("text.txt", b"One way.\n")]);
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=Test", "-c", "user.email=test@example.org"]).args(arguments).current_dir(&folder);
        git.env("GIT_EXTERNAL_DIFF", env!("CARGO_BIN_EXE_diptych")).env("GIT_CONFIG_NOSYSTEM", "1");
        let output = git.output().ok()?;
        Some((output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned()))
    };
    // A machine may be without git.
    let Some((true, _)) = git(&["init", "--quiet"]) else { return };
    git(&["add", "."]);
    git(&["commit", "--quiet", "-m", "Add a text"]);
    fs::write(folder.join("text.txt"), "One road.\n").expect("a file");
    fs::write(folder.join("new.txt"), "New.\n").expect("a file");
    git(&["add", "--intent-to-add", "new.txt"]);
    let (success, output) = git(&["--no-pager", "diff"]).expect("git is there");
    assert!(success, "{output}");
    assert!(output.contains("--- a/text.txt") && output.contains("[-way-]{+road+}"), "{output}");
    assert!(output.contains("+++ b/new.txt") && output.contains("New."), "{output}");
    let tool = format!("difftool.diptych.cmd={} \"$LOCAL\" \"$REMOTE\"", env!("CARGO_BIN_EXE_diptych"));
    let (_, output) =
        git(&["-c", &tool, "difftool", "--no-prompt", "--tool=diptych", "text.txt"]).expect("git is there");
    assert!(output.contains("[-way-]{+road+}"), "{output}");
}
