//! Starts the app; everything is in the library.

// A console window beside the app would frighten people on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use zeroizing_alloc::ZeroAlloc;

/// Wipes what is let go of, whoever held it. Our own types do that themselves; the buffers of the network, of TLS and of
/// the window's calls, through which every password and token passes, do not.
#[global_allocator]
static MEMORY: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

fn main() -> std::process::ExitCode {
    paint_by_processor();
    second_step::run()
}

/// Lets WebKit paint the page by the processor. By a graphics card, or by what stands in for one, it compiles a shader for
/// each kind of shape at the first start: two seconds and a fifth of the memory for a page that is a form, and on some
/// drivers the window stays empty. Who set the variable otherwise is heeded.
/// <https://webkitgtk.org/reference/webkitgtk/stable/environment-variables.html>
#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "WebKit has no setting for it but this variable")]
fn paint_by_processor() {
    const VARIABLE: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";
    if std::env::var_os(VARIABLE).is_none() {
        // SAFETY: nothing has started a thread that could read the environment meanwhile; this is the first thing done.
        unsafe { std::env::set_var(VARIABLE, "1") };
    }
}

/// Elsewhere the web engine is another.
#[cfg(not(target_os = "linux"))]
const fn paint_by_processor() {}
