//! What goes wrong at the practice account on request.

use serde_json::json;

use crate::{
    app::TestApp,
    house::{practising, text_message},
};

#[test]
fn troubles_are_for_practice_only() {
    let app = TestApp::start(&[]);
    let refusal = app.invoke("make_practice_trouble", json!({ "trouble": "busy" }));
    assert_eq!(refusal.unwrap_err(), json!({ "code": "notAllowed" }));
}

#[test]
fn each_practice_trouble_of_a_save_makes_its_own_failure() {
    for (trouble, code) in [
        ("textMessageOff", "factorNotOffered"),
        ("signedOutElsewhere", "signedOut"),
        ("scopeMissing", "scopeMissing"),
        ("accountOff", "accountOff"),
        ("newPasswordNeeded", "newPasswordNeeded"),
        ("accountNotActive", "accountNotActive"),
        ("accountGone", "accountGone"),
        ("organisationGone", "organisationNotFound"),
        ("firewall", "stopped"),
        ("notOffered", "notOffered"),
        ("organisationCheck", "organisationCheck"),
        ("busy", "busy"),
        ("tooManyTries", "tooManyTries"),
        ("serviceTrouble", "serviceTrouble"),
        ("requestLost", "notSaved"),
        ("tunnel", "unclear"),
        ("wifiPage", "notTheService"),
        ("proxyAsks", "proxy"),
        ("cutShort", "connectionLost"),
        ("somethingNew", "unexpected"),
    ] {
        let app = practising();
        app.invoke("make_practice_trouble", json!({ "trouble": trouble }))
            .unwrap();
        assert_eq!(app.save(&text_message()).unwrap_err()["code"], code, "{trouble}");
    }
}

#[test]
fn each_practice_trouble_elsewhere_shows_where_it_belongs() {
    let app = practising();
    let make = |trouble: &str| {
        app.invoke("make_practice_trouble", json!({ "trouble": trouble }))
            .unwrap()
    };
    make("emailOff");
    let email = json!({ "email": { "enabled": true, "preferred": false } });
    assert_eq!(app.save(&email).unwrap_err()["factor"], "email");
    make("authenticatorOff");
    let refusal = app.invoke("begin_authenticator_set_up", json!({})).unwrap_err();
    assert_eq!(refusal["code"], "factorNotOffered");
    make("savedOtherwise");
    assert_eq!(app.save(&text_message()).unwrap()["differences"][0]["kind"], "stillOff");
    make("answerLost");
    assert_eq!(app.save(&text_message()).unwrap()["changed"], true);

    for (trouble, code) in [("contactTaken", "contactTaken"), ("contactFixed", "contactFixed")] {
        make(trouble);
        let number = json!({ "factor": "sms", "value": "+15555550142", "country": null });
        assert_eq!(app.invoke("begin_contact_set_up", number).unwrap_err()["code"], code);
    }

    app.ask("sign_out");
    app.sign_in();
    for (trouble, code) in [
        ("codeTooOld", "codeExpired"),
        ("codeAlreadyUsed", "codeUsed"),
        ("messagesNotSent", "messagesNotSent"),
    ] {
        make(trouble);
        let failure = app.invoke("answer_code", json!({ "code": "123456" })).unwrap_err();
        assert_eq!(failure["code"], code, "{trouble}");
    }
    make("signInTimedOut");
    let anew = app.invoke("answer_code", json!({ "code": "123456" })).unwrap();
    assert_eq!(anew["beganAnew"], true);
    app.ask("leave_organisation");
    app.ask("use_practice");
    app.invoke("make_practice_trouble", json!({ "trouble": "secondStepRequired" }))
        .unwrap();
    assert_eq!(app.sign_in()["screen"], "chooseFactor");
}

#[test]
fn each_practice_trouble_of_a_sign_in_makes_its_own_failure() {
    let app = TestApp::start(&[]);
    let mut person = app.ask("use_practice")["practice"].clone();
    person["stay"] = json!(false);
    for (trouble, code) in [
        ("temporaryPasswordExpired", "temporaryPasswordExpired"),
        ("unknownStep", "unknownStep"),
        ("noNetwork", "offline"),
        ("nobodyAnswers", "nobodyAnswers"),
        ("notTrusted", "notTrusted"),
    ] {
        app.invoke("make_practice_trouble", json!({ "trouble": trouble }))
            .unwrap();
        assert_eq!(
            app.invoke("sign_in", person.clone()).unwrap_err()["code"],
            code,
            "{trouble}"
        );
    }
    app.invoke("make_practice_trouble", json!({ "trouble": "passwordNotOffered" }))
        .unwrap();
    assert_eq!(
        app.invoke("sign_in", person.clone()).unwrap()["screen"],
        "passwordConsent"
    );
    let refusal = app.invoke("agree_to_send_password", json!({})).unwrap_err();
    assert_eq!(refusal["code"], "signInNotOffered");
    // The connection works again.
    assert_eq!(app.invoke("sign_in", person).unwrap()["screen"], "panel");
}
