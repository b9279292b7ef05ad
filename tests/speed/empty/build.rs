//! As every Tauri app has it.

fn main() {
    tauri_build::build();
}
