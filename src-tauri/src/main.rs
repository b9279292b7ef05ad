//! Starts the app; everything is in the library.

// A console window beside the app would frighten people on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    second_step::run()
}
