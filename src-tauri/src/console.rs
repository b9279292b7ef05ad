//! Where an answer on the command line is read. On Windows a program that opens a window has no console; it borrows the
//! one that it was called from.

/// Lets what is printed from now on be read where the program was called.
#[cfg(windows)]
#[expect(unsafe_code, reason = "no safe crate that is kept well has this one call")]
pub(crate) fn borrow() {
    use windows_sys::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole};
    // SAFETY: it takes a number, and touches no memory of ours. It fails where there is no console, and then nobody reads
    // what is printed; output that goes to a file or a pipe stays with it.
    // https://learn.microsoft.com/windows/console/attachconsole
    unsafe { AttachConsole(ATTACH_PARENT_PROCESS) };
}

/// Elsewhere every program has it.
#[cfg(not(windows))]
pub(crate) const fn borrow() {}
