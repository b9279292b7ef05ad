//! The main journey without a mouse: from the first screen to a save that asks first, in reading order.

use fantoccini::key::Key;

use crate::window::Window;

/// Space, on what has the focus.
const SPACE: &str = " ";

#[tokio::test]
async fn two_ways_are_turned_on_without_a_mouse_from_the_first_start_to_the_outcome() {
    let window = Window::open(&[]).await;
    window.until_focused("heading", "See and choose how you sign in").await;
    window.tab_to("button", "Open a connection file").await;
    window.tab_to("disclosure", "Set up by hand (for IT)").await;
    window.tab_to("button", "Try it with a practice account").await;
    window.key(Key::Enter).await;

    window.until_focused("heading", "Sign in to the practice account").await;
    window.tab_to("textbox", "Email or username").await;
    window.tab_to("textbox", "Password").await;
    // Both are filled in, and Enter sends the form from wherever it is.
    window.key(Key::Enter).await;

    window.until_focused("heading", "Two-step sign-in: off").await;
    window.tab_to("button", "Sign out").await;
    window.tab_to("button", "Sign out everywhere").await;
    window.tab_to("button", "Change password").await;
    window.tab_to("checkbox", "Text message").await;
    window.type_here(SPACE).await;
    window
        .until_described("Text message", "Off now, on after you save")
        .await;
    // A tick moves nothing.
    window.until_focused("checkbox", "Text message").await;
    window.tab_to("button", "Change number").await;
    window.tab_to("checkbox", "Authenticator app").await;
    window.tab_to("checkbox", "Email").await;
    window.type_here(SPACE).await;
    window.tab_to("button", "Change address").await;
    window.tab_to("checkbox", "Passkey").await;
    window.tab_to("button", "Add a passkey in your browser").await;

    // One stop for the choice, and the arrows go through it.
    window.tab_to("radio", "Let me choose each time").await;
    window.key(Key::Up).await;
    window.until_focused("radio", "Email").await;
    window.until_shown("won't be offered").await;
    window.tab_to("button", "Print a sheet for your drawer").await;
    window.tab_to("button", "Save changes").await;
    window.key(Key::Enter).await;

    // The safe answer has the focus; Escape is that answer, and the focus goes back to where it was.
    window.until_focused("button", "Go back").await;
    window.key(Key::Escape).await;
    window.until_focused("button", "Save changes").await;
    window.key(Key::Enter).await;
    window.until_focused("button", "Go back").await;
    window.tab_to("button", "Turn on anyway").await;
    window.key(Key::Enter).await;
    window.until_described("Email", "On").await;
    window.until_shown("Nothing more to do.").await;
    window.until_focused("button", "Save changes").await;
}
