//! The page that the browser ends on.

use std::future;

use crate::support::{Browser, House, PATIENCE};

#[tokio::test]
async fn the_browser_ends_on_the_callers_words() {
    let house = House::start().await;
    let pending = house.begin().await;
    let url = pending.url().to_string();
    let browser = Browser::new();
    let (answered, page) = tokio::join!(pending.wait(PATIENCE, future::pending()), browser.sign_in(&url));
    answered.unwrap();
    insta::assert_snapshot!(page.html);
}
