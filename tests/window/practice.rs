//! The main job on the practice account, as a newcomer does it.

use crate::window::Window;

/// From the first screen to the panel of the practice account.
async fn practising() -> Window {
    let window = Window::open(&[]).await;
    window.find("button", "Open a connection file").await;
    window.look("first").await;
    window.press("Try it with a practice account").await;
    window.find("textbox", "Email or username").await;
    window.look("sign-in").await;
    window.press("Sign in").await;
    window.find("checkbox", "Text message").await;
    window
}

#[tokio::test]
async fn a_newcomer_turns_text_message_on_and_is_asked_for_it_at_the_next_sign_in() {
    let window = practising().await;
    window.until_shown("Practice: nothing here is real").await;
    window.until_shown("Two-step sign-in: off").await;
    for name in ["Text message", "Authenticator app", "Email", "Passkey"] {
        assert!(!window.is_ticked(name).await);
        assert!(window.description("checkbox", name).await.starts_with("Off"), "{name}");
    }
    window.find("group", "Second step").await;
    window.look("panel").await;

    window.tick("Text message").await;
    window
        .until_described("Text message", "Off now, on after you save")
        .await;
    window.until_shown("your password, then a code we text to").await;
    window.look("panel-ticked").await;

    window.press("Save changes").await;
    window.until_described("Text message", "On").await;
    window.until_shown("Two-step sign-in: on").await;
    window
        .until_shown("This was practice. Your real account has not changed.")
        .await;
    assert!(window.is_ticked("Text message").await);
    window.look("panel-saved").await;

    // The pool has changed: it asks.
    window.press("Sign out").await;
    window.press("Sign in").await;
    window.find("textbox", "Code").await;
    window.look("code").await;
    window.unfold("I can't get a code").await;
    window.look("code-help").await;
    let code = window.code_in_the_tray().await;
    window.fill("Code", &code).await;
    window.press("Continue").await;
    window.until_described("Text message", "On").await;
}

#[tokio::test]
async fn ticking_authenticator_app_without_one_says_what_to_do_and_finishes_the_job_in_place() {
    let window = practising().await;
    window.tick("Authenticator app").await;
    window
        .until_described("Authenticator app", "Needs an authenticator app.")
        .await;
    window.press("Save changes").await;

    window
        .until_described("Authenticator app", "Authenticator app: connect one first")
        .await;
    assert!(
        window
            .description("checkbox", "Authenticator app")
            .await
            .starts_with("Off")
    );
    window.look("authenticator-missing").await;

    window.press("Yes, show the code").await;
    window.find("textbox", "Code").await;
    window.look("authenticator-key").await;

    window.fill("Code", "12").await;
    window.press("Continue").await;
    window.until_shown("The code has 6 digits").await;
    window.look("authenticator-code-short").await;

    let code = window.code_of_the_pretend_app().await;
    window.fill("Code", &code).await;
    window.press("Continue").await;
    window.until_described("Authenticator app", "On").await;
    window.until_shown("Two-step sign-in: on").await;
    window.look("authenticator-on").await;
}

#[tokio::test]
async fn two_ways_bring_the_choice_of_which_one_is_asked_for() {
    let window = practising().await;
    window.tick("Text message").await;
    window.tick("Email").await;
    window.find("radiogroup", "Ask me for").await;
    assert!(
        window
            .find("radio", "Let me choose each time")
            .await
            .is_selected()
            .await
            .unwrap()
    );
    window.click(window.find("radio", "Text message").await).await;
    window.until_shown("won't be offered").await;
    window.look("panel-ask-me-for").await;
    window.press("Save changes").await;
    window.press("Turn on anyway").await;
    window.until_described("Email", "On").await;
    assert!(window.find("radio", "Text message").await.is_selected().await.unwrap());

    // Unticking the one that is asked for goes back to choosing, in words.
    window.tick("Text message").await;
    window.until_shown("We'll let you choose each time").await;
}

#[tokio::test]
async fn with_several_ways_on_the_sign_in_lets_the_person_choose() {
    let window = practising().await;
    window.tick("Text message").await;
    window.tick("Email").await;
    window.press("Save changes").await;
    window.press("Turn on anyway").await;
    window.until_described("Email", "On").await;
    window.press("Sign out").await;
    window.press("Sign in").await;
    window.find("button", "Email").await;
    window.look("choose-factor").await;
    window.press("Email").await;
    let code = window.code_in_the_tray().await;
    window.fill("Code", "12a456").await;
    window.press("Continue").await;
    window.until_shown("The code has only digits").await;
    window.look("code-not-digits").await;
    window.fill("Code", &code).await;
    window.press("Continue").await;
    window.until_described("Email", "On").await;
}

#[tokio::test]
async fn saving_nothing_says_so() {
    let window = practising().await;
    window.press("Save changes").await;
    window
        .until_shown("Nothing to save. Everything is already as shown.")
        .await;
}

#[tokio::test]
async fn nothing_is_lost_in_a_narrow_window() {
    let window = practising().await;
    window.resize(320, 640).await;
    window.tick("Text message").await;
    // Whatever scrolls, the page or a part of it, does so downwards only.
    let overflowing = "return [...document.querySelectorAll('*')].filter((it) => it.scrollWidth > it.clientWidth \
                       && ['auto', 'scroll'].includes(getComputedStyle(it).overflowX)).map((it) => it.className)";
    assert_eq!(window.script(overflowing, vec![]).await, serde_json::json!([]));
    let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assert_eq!(window.script(wide, vec![]).await, 0);
    window.look("panel-narrow").await;
}

#[tokio::test]
async fn a_save_in_a_tunnel_is_not_known_until_it_is_looked_up_without_being_asked() {
    let window = practising().await;
    window.unfold("Make something go wrong").await;
    window.look("troubles").await;
    window
        .choose("What should go wrong", "The network goes away during a save")
        .await;
    window.press("Make it happen").await;
    window.until_shown("Ready. It happens at your next save.").await;
    window.tick("Text message").await;
    window.press("Save changes").await;
    window.until_described("Text message", "Not known yet").await;
    window.look("not-known-yet").await;
    window.until_shown("We checked: your earlier change was saved.").await;
    window.until_described("Text message", "On").await;
    window.look("known-again").await;
}

#[tokio::test]
async fn an_organisation_is_set_up_by_hand_and_a_wrong_value_is_told_beside_its_field() {
    let window = Window::open(&[]).await;
    window.unfold("Set up by hand (for IT)").await;
    window.fill("Organisation name", "Example Ltd").await;
    window.fill("Region", "mars-1").await;
    window.fill("User pool ID", "eu-central-1_AbC123xyz").await;
    window.fill("App client ID", "1example23456789").await;
    window.press("Connect").await;
    window.until_shown("Region: check this value").await;
    window.look("by-hand-wrong").await;
    window.fill("Region", "eu-central-1").await;
    window.press("Connect").await;
    window.find("textbox", "Password").await;
    window.until_shown("Example Ltd").await;
}

impl Window {
    /// The code in the newest message of the practice tray.
    async fn code_in_the_tray(&self) -> String {
        self.until_shown("Your code is").await;
        six_digits_after(&self.text().await, "Your code is")
    }

    /// What the pretend authenticator app shows.
    async fn code_of_the_pretend_app(&self) -> String {
        self.press("Show the code of the pretend app").await;
        self.until_shown("It shows").await;
        six_digits_after(&self.text().await, "It shows")
    }
}

fn six_digits_after(text: &str, words: &str) -> String {
    let (_, rest) = text.split_once(words).unwrap();
    let digits: String = rest.chars().filter(char::is_ascii_digit).take(6).collect();
    assert_eq!(digits.len(), 6, "{text}");
    digits
}
