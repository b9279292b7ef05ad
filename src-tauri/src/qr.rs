//! A QR code as one SVG path: no image format, no inline style, and it scales.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel};
use zeroize::Zeroizing;

use crate::views::QrCode;

/// The white border that scanners need, in modules.
const QUIET: usize = 4;

/// Draws `text`; `None` when it is too long for any QR code.
pub(crate) fn draw(text: &str) -> Option<QrCode> {
    let code = qrcode::QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let modules = Zeroizing::new(
        code.to_colors()
            .into_iter()
            .map(|color| color == Color::Dark)
            .collect::<Vec<_>>(),
    );
    let mut path = String::new();
    for (y, row) in modules.chunks(width).enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            // Writing to a String can't fail.
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    Some(QrCode {
        size: width + 2 * QUIET,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws the path again as a picture of modules, to compare it with what the encoder made.
    #[test]
    fn the_path_has_exactly_the_dark_modules() {
        let text = "otpauth://totp/Example:ada?secret=ABCDEFGHIJKLMNOP&issuer=Example";
        let drawn = draw(text).unwrap();
        let code = qrcode::QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
        let expected: Vec<(usize, usize)> = (0..code.width())
            .flat_map(|y| (0..code.width()).map(move |x| (x, y)))
            .filter(|(x, y)| code[(*x, *y)] == Color::Dark)
            .map(|(x, y)| (x + QUIET, y + QUIET))
            .collect();
        let found: Vec<(usize, usize)> = drawn
            .path
            .split("h1v1h-1z")
            .filter_map(|step| step.strip_prefix('M')?.split_once(' '))
            .map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap()))
            .collect();
        assert_eq!(found, expected);
        assert_eq!(drawn.size, code.width() + 8);
    }

    #[test]
    fn a_text_that_no_code_can_hold_is_refused() {
        assert!(draw(&"x".repeat(5000)).is_none());
    }
}
