//! A Tauri app with nothing in it but a page of one colour: what `cargo xtask bench` holds Second Step against.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!())
}
