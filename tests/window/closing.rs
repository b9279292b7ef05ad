//! The close button, as a window manager presses it: by a message to the window
//! (<https://www.x.org/releases/current/doc/icccm/icccm.html#Window_Deletion>).

use std::time::Instant;

use practice_pool::{Factor, Fault, Times};
use x11rb::{
    connection::Connection as _,
    protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, MapState, Window as Id},
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

use crate::{connection::House, driver::PATIENCE};

/// The display of the test, with the one window on it that can be closed.
pub(crate) struct Screen {
    pub(crate) display: RustConnection,
    pub(crate) window: Id,
}

impl Screen {
    pub(crate) fn look() -> Self {
        let (display, number) = x11rb::connect(None).unwrap();
        let root = display.setup().roots[number].root;
        let window = closable(&display, root).expect("a window that can be closed");
        Self { display, window }
    }

    pub(crate) fn press_close(&self) {
        let (protocols, delete) = (
            atom(&self.display, "WM_PROTOCOLS"),
            atom(&self.display, "WM_DELETE_WINDOW"),
        );
        let message = ClientMessageEvent::new(32, self.window, protocols, [delete, 0, 0, 0, 0]);
        self.display
            .send_event(false, self.window, EventMask::NO_EVENT, message)
            .unwrap();
        self.display.sync().unwrap();
    }

    /// A window that is gone is not in sight either.
    fn in_sight(&self) -> bool {
        let attributes = self.display.get_window_attributes(self.window).unwrap().reply();
        attributes.is_ok_and(|it| it.map_state == MapState::VIEWABLE)
    }
}

fn atom(display: &RustConnection, name: &str) -> u32 {
    display
        .intern_atom(false, name.as_bytes())
        .unwrap()
        .reply()
        .unwrap()
        .atom
}

fn closable(display: &RustConnection, parent: Id) -> Option<Id> {
    let protocols = atom(display, "WM_PROTOCOLS");
    let children = display.query_tree(parent).unwrap().reply().unwrap().children;
    children.into_iter().find(|child| {
        let told = display.get_property(false, *child, protocols, AtomEnum::ATOM, 0, 8);
        let shown = display.get_window_attributes(*child).unwrap().reply();
        told.unwrap().reply().is_ok_and(|it| it.value_len > 0)
            && shown.is_ok_and(|it| it.map_state == MapState::VIEWABLE)
    })
}

#[tokio::test]
async fn a_window_closed_during_a_save_goes_and_the_save_is_finished_first() {
    let house = House::signed_in().await;
    house.pool.fail("SetUserMFAPreference", Fault::Held, Times::Once);
    house.window.tick("Text message").await;
    house.window.press("Save changes").await;
    let start = Instant::now();
    while house.count("SetUserMFAPreference") == 0 {
        assert!(start.elapsed() < PATIENCE, "the save does not arrive");
        tokio::task::yield_now().await;
    }
    let reads = house.count("GetUser");

    let screen = Screen::look();
    screen.press_close();
    while screen.in_sight() {
        assert!(start.elapsed() < PATIENCE, "the window does not go");
        tokio::task::yield_now().await;
    }
    assert_eq!(house.factors(), [], "the save is still on its way");

    house.pool.recover();
    house.window.until_ended().await;
    assert_eq!(house.factors(), [Factor::Sms]);
    assert_eq!(house.count("GetUser"), reads + 1, "what came of it was read back");
}

#[tokio::test]
async fn a_window_closed_while_nothing_is_saved_ends_the_app_at_once() {
    let house = House::signed_in().await;
    let requests = house.pool.requests().len();
    Screen::look().press_close();
    house.window.until_ended().await;
    assert_eq!(house.pool.requests().len(), requests);
}
