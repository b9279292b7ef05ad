//! Writes Tauri's access-control list: the app's own commands, each of which the one capability in `tauri.conf.json`
//! must name before the window may call it.

/// Every command of the app; a test compares this list with the handlers that are registered.
const COMMANDS: &[&str] = &include!("src/commands/names.in");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    Ok(
        tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
            .map_err(|error| error.to_string())?,
    )
}
