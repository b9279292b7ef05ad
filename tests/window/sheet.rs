//! The sheet for the drawer: the system's own print dialog opens for it, and the app goes on. Not covered: what comes out of
//! a printer.

use std::time::Instant;

use x11rb::{
    connection::Connection as _,
    protocol::xproto::{AtomEnum, ConnectionExt as _, MapState, Window as Id},
    rust_connection::RustConnection,
};

use crate::{connection::House, driver::PATIENCE};

/// Whether a window of this name is in sight.
fn in_sight(display: &RustConnection, parent: Id, name: &str) -> bool {
    let children = display.query_tree(parent).unwrap().reply().unwrap().children;
    children.into_iter().any(|child| {
        let named = display.get_property(false, child, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 64);
        let named = named.unwrap().reply().is_ok_and(|it| it.value == name.as_bytes());
        let shown = display.get_window_attributes(child).unwrap().reply();
        named && shown.is_ok_and(|it| it.map_state == MapState::VIEWABLE)
    })
}

#[tokio::test]
async fn a_sheet_for_the_drawer_goes_to_the_systems_print_dialog() {
    let house = House::signed_in().await;
    house.window.press("Print a sheet for your drawer").await;
    let (display, number) = x11rb::connect(None).unwrap();
    let root = display.setup().roots[number].root;
    let start = Instant::now();
    while !in_sight(&display, root, "Print") {
        assert!(start.elapsed() < PATIENCE, "no print dialog opens");
        tokio::task::yield_now().await;
    }
    house.window.find("heading", "Two-step sign-in: off").await;
}
