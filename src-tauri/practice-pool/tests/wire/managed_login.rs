//! The pages of the managed login as a browser meets them.
//!
//! Not covered here: each check of the authorization endpoint (managed_login/request.rs in the package), tokens
//! (oauth.rs), and how the pages look.

use practice_pool::{Factor, MfaMode, Person, Status};
use rstest::rstest;
use serde_json::json;

use crate::browser::{Browser, callback, param};
use crate::support::{Practice, SECRET, only_code, other_code};

const PASSWORD: &[(&str, &str)] = &[
    ("username", practice_pool::PRACTICE_EMAIL),
    ("password", practice_pool::PRACTICE_PASSWORD),
];

async fn with_on(factor: Factor) -> Practice {
    Practice::with_person(|person| {
        person.factors = vec![factor];
        person.authenticator = Some(SECRET.to_owned());
    })
    .await
}

#[tokio::test]
async fn a_password_leads_back_to_the_app_with_code_and_state() {
    let practice = Practice::start().await;
    let browser = Browser::new(&practice);
    let sent_on = browser
        .get(&browser.authorize_url(&[("login_hint", "ada@\"x\"")]))
        .await;
    let page = browser.follow(&sent_on).await;
    assert_eq!((page.status, page.title()), (200, "Sign in"));
    assert!(page.html.contains("value=\"ada@&quot;x&quot;\""), "{}", page.html);
    assert!(!page.html.contains("<script"), "{}", page.html);
    let back = browser.submit(&page, PASSWORD).await;
    assert_eq!(param(&back.location, "state").as_deref(), Some("the-state"));
    assert_eq!(back.code().len(), 36);
}

#[tokio::test]
async fn a_wrong_password_is_said_on_the_page_and_counts() {
    let practice = Practice::start().await;
    let browser = Browser::new(&practice);
    let mut page = browser.follow(&browser.get(&browser.authorize_url(&[])).await).await;
    let wrong = [("username", practice_pool::PRACTICE_EMAIL), ("password", "wrong")];
    for _ in 0..5 {
        page = browser.submit(&page, &wrong).await;
        assert_eq!((page.status, page.title()), (400, "Problem: Sign in"));
        assert!(
            page.html.contains("role=\"alert\">Incorrect username or password."),
            "{}",
            page.html
        );
        assert!(!page.html.contains("value=\"wrong\""), "a password is not shown again");
    }
    page = browser.submit(&page, PASSWORD).await;
    assert!(page.html.contains("Password attempts exceeded"), "{}", page.html);
    let stranger = [("username", "nobody@practice.example"), ("password", "wrong")];
    let page = browser.submit(&page, &stranger).await;
    assert!(page.html.contains("Incorrect username or password."), "{}", page.html);
}

#[rstest]
#[case(Factor::Sms, "Check your phone")]
#[case(Factor::Email, "Check your email")]
#[tokio::test]
async fn a_code_that_was_sent_is_asked_for(#[case] factor: Factor, #[case] title: &str) {
    let practice = with_on(factor).await;
    let mut messages = practice.pool.messages();
    let browser = Browser::new(&practice);
    let page = browser.follow(&browser.sign_in(&[]).await).await;
    assert_eq!((page.status, page.title()), (200, title));
    let code = only_code(&mut messages);
    let again = browser.submit(&page, &[("code", other_code(&code))]).await;
    assert_eq!(
        (again.status, again.title()),
        (400, format!("Problem: {title}").as_str())
    );
    browser.submit(&again, &[("code", &code)]).await.code();
}

#[tokio::test]
async fn the_authenticators_code_is_asked_for() {
    let practice = with_on(Factor::SoftwareToken).await;
    let browser = Browser::new(&practice);
    let page = browser.follow(&browser.sign_in(&[]).await).await;
    assert_eq!(page.title(), "Open your authenticator app");
    browser.submit(&page, &[("code", &practice.code())]).await.code();
}

#[tokio::test]
async fn with_several_factors_one_is_chosen() {
    let practice = Practice::with_person(|person| person.factors = vec![Factor::Sms, Factor::Email]).await;
    let mut messages = practice.pool.messages();
    let browser = Browser::new(&practice);
    let page = browser.follow(&browser.sign_in(&[]).await).await;
    assert_eq!(page.title(), "Choose how to go on");
    let page = browser
        .follow(&browser.submit(&page, &[("factor", "EMAIL_OTP")]).await)
        .await;
    assert_eq!(page.title(), "Check your email");
    browser
        .submit(&page, &[("code", &only_code(&mut messages))])
        .await
        .code();
}

#[tokio::test]
async fn a_first_password_is_replaced_on_the_way() {
    let practice = Practice::with_person(|person| person.status = Status::ForceChangePassword).await;
    let browser = Browser::new(&practice);
    let page = browser.follow(&browser.sign_in(&[]).await).await;
    assert_eq!(page.title(), "Choose a new password");
    let again = browser.submit(&page, &[("new-password", "short")]).await;
    assert!(again.html.contains("Password did not conform"), "{}", again.html);
    browser
        .submit(&again, &[("new-password", "Second-step-2")])
        .await
        .code();
    assert_eq!(practice.person().password, "Second-step-2");
}

#[tokio::test]
async fn a_second_step_that_took_too_long_begins_anew() {
    let practice = with_on(Factor::SoftwareToken).await;
    let browser = Browser::new(&practice);
    let page = browser.follow(&browser.sign_in(&[]).await).await;
    practice.pass(180);
    let page = browser.submit(&page, &[("code", &practice.code())]).await;
    assert_eq!(page.title(), "Problem: Sign in");
    assert!(page.html.contains("session is expired"), "{}", page.html);
}

#[tokio::test]
async fn what_the_pages_do_not_have_is_said() {
    let practice = Practice::with(|settings| {
        settings.mfa = MfaMode::Required;
        settings.people = vec![Person {
            username: "bare".to_owned(),
            email: None,
            phone: None,
            ..Person::default()
        }];
    })
    .await;
    let browser = Browser::new(&practice);
    let page = browser.follow(&browser.get(&browser.authorize_url(&[])).await).await;
    let named = [("username", "bare"), ("password", practice_pool::PRACTICE_PASSWORD)];
    let page = browser.follow(&browser.submit(&page, &named).await).await;
    assert_eq!((page.status, page.title()), (400, "Not on this page"));
}

#[tokio::test]
async fn the_second_step_cannot_be_skipped() {
    let practice = with_on(Factor::SoftwareToken).await;
    let browser = Browser::new(&practice);
    browser.sign_in(&[]).await;
    let page = browser.follow(&browser.get(&browser.authorize_url(&[])).await).await;
    assert_eq!(page.title(), "Sign in");
    let second_step = browser.authorize_url(&[]).replace("/oauth2/authorize", "/mfa");
    let stranger = Browser::new(&practice);
    let page = stranger.follow(&stranger.get(&second_step).await).await;
    assert_eq!(page.title(), "Sign in");
    let silent = browser.get(&browser.authorize_url(&[("prompt", "none")])).await;
    assert_eq!(param(&silent.location, "error").as_deref(), Some("login_required"));
}

#[tokio::test]
async fn who_is_signed_in_is_not_asked_again_for_an_hour() {
    let practice = Practice::start().await;
    let browser = Browser::new(&practice);
    browser.code(&[]).await;
    practice.pass(3599);
    browser.get(&browser.authorize_url(&[("prompt", "none")])).await.code();
    for prompt in ["login", "select_account"] {
        let page = browser
            .follow(&browser.get(&browser.authorize_url(&[("prompt", prompt)])).await)
            .await;
        assert_eq!(page.title(), "Sign in", "{prompt}");
    }
    practice.pass(1);
    let page = browser.follow(&browser.get(&browser.authorize_url(&[])).await).await;
    assert_eq!(page.title(), "Sign in");
}

#[tokio::test]
async fn an_account_that_was_closed_or_removed_is_not_signed_in_any_more() {
    let practice = Practice::start().await;
    let browser = Browser::new(&practice);
    browser.code(&[]).await;
    practice.change(|person| person.status = Status::Disabled);
    let refused = browser.get(&browser.authorize_url(&[("prompt", "none")])).await;
    assert_eq!(param(&refused.location, "error").as_deref(), Some("login_required"));
    practice.pool.put_person(Person::default());
    let refused = browser.get(&browser.authorize_url(&[("prompt", "none")])).await;
    assert_eq!(param(&refused.location, "error").as_deref(), Some("login_required"));
}

#[tokio::test]
async fn a_form_from_elsewhere_changes_nothing() {
    let practice = Practice::start().await;
    let browser = Browser::new(&practice);
    let page = browser.follow(&browser.get(&browser.authorize_url(&[])).await).await;
    let stranger = Browser::new(&practice);
    let to = stranger.at("/login", &[]);
    for refused in [
        stranger.submit(&page, PASSWORD).await,
        browser.post(&to, PASSWORD).await,
        browser.post(&to, &[("_csrf", "a"), ("_csrf", "b")]).await,
    ] {
        assert_eq!((refused.status, refused.title()), (403, "Begin anew"));
    }
    let foreign = practice.http.post(&to).header("Origin", "http://127.0.0.1:21721");
    assert_eq!(foreign.send().await.expect("an answer").status(), 403);
}

#[tokio::test]
async fn the_cookie_changes_with_the_sign_in_and_is_out_of_reach_for_scripts() {
    let practice = Practice::start().await;
    let browser = Browser::new(&practice);
    let first = browser
        .get(&browser.authorize_url(&[]))
        .await
        .set_cookie
        .expect("a cookie");
    let second = browser.sign_in(&[]).await.set_cookie.expect("another cookie");
    assert_ne!(first.split(';').next(), second.split(';').next());
    assert!(
        second.ends_with("; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax"),
        "{second}"
    );
}

#[tokio::test]
async fn signing_out_takes_the_cookie_and_leads_to_a_registered_address_only() {
    let practice = Practice::start().await;
    let browser = Browser::new(&practice);
    browser.code(&[]).await;
    let client = practice.pool.client_id();
    let evil = [("client_id", client), ("logout_uri", "http://evil.example/")];
    assert_eq!(browser.get(&browser.at("/logout", &evil)).await.status, 400);
    browser.get(&browser.authorize_url(&[("prompt", "none")])).await.code();
    let out = browser
        .get(&browser.at("/logout", &[("client_id", client), ("logout_uri", &callback())]))
        .await;
    assert_eq!((out.status, out.location), (303, callback()));
    assert!(out.set_cookie.expect("the cookie goes").contains("Max-Age=0"));
    let silent = browser.get(&browser.authorize_url(&[("prompt", "none")])).await;
    assert_eq!(param(&silent.location, "error").as_deref(), Some("login_required"));
}

#[tokio::test]
async fn the_company_signs_its_person_in_without_a_second_step() {
    let practice = Practice::with(|settings| settings.mfa = MfaMode::Required).await;
    let browser = Browser::new(&practice);
    let authorize = browser.authorize_url(&[("identity_provider", "Company")]);
    let page = browser.follow(&browser.get(&authorize).await).await;
    assert_eq!(page.title(), "Your company&#39;s sign-in");
    let refused = browser.submit(&page, &[("choice", "cancel")]).await;
    assert_eq!(param(&refused.location, "error").as_deref(), Some("access_denied"));
    assert_eq!(param(&refused.location, "state").as_deref(), Some("the-state"));
    browser.submit(&page, &[("choice", "continue")]).await.code();
    let person = practice
        .pool
        .person("Company_grace@company.example")
        .expect("a new account");
    assert_eq!((person.status, person.identities.len()), (Status::ExternalProvider, 1));
    assert!(!person.has_password());
    // The second time it is the same account.
    let browser = Browser::new(&practice);
    let page = browser.follow(&browser.get(&authorize).await).await;
    browser.submit(&page, &[("choice", "continue")]).await.code();
    practice
        .pool
        .change("grace@company.example", |person| person.status = Status::Disabled);
    let browser = Browser::new(&practice);
    let page = browser.follow(&browser.get(&authorize).await).await;
    assert_eq!(browser.submit(&page, &[("choice", "continue")]).await.status, 403);
}

#[tokio::test]
async fn a_company_account_that_is_linked_signs_in_to_the_account_it_is_linked_to() {
    let practice = Practice::with(|settings| {
        let company = settings.managed_login.company.clone().expect("a company");
        settings.people[0].identities = vec![practice_pool::Identity {
            provider: company.provider,
            kind: "SAML".to_owned(),
            user_id: company.email,
        }];
    })
    .await;
    let browser = Browser::new(&practice);
    let page = browser
        .follow(
            &browser
                .get(&browser.authorize_url(&[("identity_provider", "Company")]))
                .await,
        )
        .await;
    browser.submit(&page, &[("choice", "continue")]).await.code();
    assert_eq!(practice.pool.person("grace@company.example"), None);
}

#[tokio::test]
async fn a_passkey_is_added_by_whoever_signs_in_and_the_browser_comes_back_with_nothing() {
    let practice = Practice::start().await;
    let browser = Browser::new(&practice);
    let client = practice.pool.client_id().to_owned();
    let add = browser.at(
        "/passkeys/add",
        &[("client_id", &client), ("redirect_uri", &callback())],
    );
    let page = browser.follow(&browser.get(&add).await).await;
    assert_eq!(page.title(), "Sign in");
    let page = browser.follow(&browser.submit(&page, PASSWORD).await).await;
    assert_eq!((page.status, page.title()), (200, "Add a passkey"));
    let later = browser.submit(&page, &[("choice", "later")]).await;
    assert_eq!((later.location, practice.person().passkeys), (callback(), 0));
    let added = browser.submit(&page, &[("choice", "add")]).await;
    assert_eq!((added.status, added.location), (303, callback()));
    let token = practice.access_token().await;
    let listed = practice
        .call("ListWebAuthnCredentials", json!({"AccessToken": token}))
        .await
        .ok();
    assert_eq!(listed["Credentials"][0]["FriendlyCredentialName"], "Practice passkey 1");
    practice.pool.set_factors(&[Factor::Sms]);
    assert_eq!(browser.submit(&page, &[("choice", "add")]).await.status, 400);
    let elsewhere = browser.at(
        "/passkeys/add",
        &[("client_id", &client), ("redirect_uri", "http://evil.example/")],
    );
    assert_eq!(browser.get(&elsewhere).await.status, 400);
    assert_eq!(practice.person().passkeys, 1);
}
