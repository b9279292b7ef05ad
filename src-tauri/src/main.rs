//! Starts the app; everything is in the library.

// A console window beside the app would frighten people on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use zeroizing_alloc::ZeroAlloc;

/// Wipes what is let go of, whoever held it. Our own types do that themselves; the buffers of the network, of TLS and of
/// the window's calls, through which every password and token passes, do not.
#[global_allocator]
static MEMORY: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

fn main() -> std::process::ExitCode {
    second_step::run()
}
