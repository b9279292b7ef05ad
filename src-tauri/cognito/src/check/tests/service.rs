//! Who answers, and when.

use std::time::{Duration, SystemTime};

use company_network::{Authority, answer, cognitos_refusal, page, serve};
use practice_pool::{PracticePool, Settings};
use rstest::rstest;

use super::{
    super::{Hop, Outcome, Trouble},
    hops, plain, url,
};

#[tokio::test]
async fn a_user_pool_is_known_by_its_refusal() {
    let pool = PracticePool::start(Settings::default()).await.unwrap();
    let report = plain().service(&url(&pool.endpoint())).await;
    assert_eq!(
        hops(&report),
        "route passed, name passed, connect passed, clock passed, service passed",
        "{report:#?}"
    );
    assert_eq!(report.trouble(), None);
}

#[tokio::test]
async fn the_question_holds_no_secret() {
    let (service, mut requests) = answer(cognitos_refusal(SystemTime::now())).await;
    plain().service(&url(&format!("http://{service}/path"))).await;
    let request = requests.recv().await.unwrap();
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /path HTTP/1.1\r\n"), "{head}");
    assert!(
        head.contains("x-amz-target: AWSCognitoIdentityProviderService.GetUser"),
        "{head}"
    );
    assert!(!head.contains("authorization"), "{head}");
    assert_eq!(body, "{}");
}

#[rstest]
#[case::redirect(
    page("302 Found", "Location: https://login.hotel.example/?from=here\r\n"),
    Trouble::AnotherAnswered { status: 302, leads_to: Some("login.hotel.example".to_owned()) }
)]
#[case::page(page("200 OK", ""), Trouble::AnotherAnswered { status: 200, leads_to: None })]
#[case::asks_for_a_sign_in(
    page("511 Network Authentication Required", ""),
    Trouble::AnotherAnswered { status: 511, leads_to: None }
)]
#[case::knows_no_such_page(page("404 Not Found", ""), Trouble::AnotherAnswered { status: 404, leads_to: None })]
#[case::another_interface(
    "HTTP/1.1 404 Not Found\r\nContent-Length: 18\r\n\r\n{\"message\":\"none\"}".to_owned(),
    Trouble::AnotherAnswered { status: 404, leads_to: None }
)]
#[case::agrees_to_everything(
    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".to_owned(),
    Trouble::AnotherAnswered { status: 200, leads_to: None }
)]
#[case::blocks(page("403 Forbidden", ""), Trouble::Blocked(403))]
#[case::gateway(page("502 Bad Gateway", ""), Trouble::ServiceFails(502))]
#[case::mail("220 mail.example.com ESMTP\r\n".to_owned(), Trouble::NotHttp)]
#[tokio::test]
async fn whoever_answers_otherwise_is_told_apart(#[case] text: String, #[case] trouble: Trouble) {
    let (server, _) = answer(text).await;
    let report = plain().service(&url(&format!("http://{server}"))).await;
    assert_eq!(report.trouble(), Some((Hop::Service, &trouble)));
    assert_eq!(
        report.clocks,
        Some(Outcome::NotReached),
        "a stranger's clock counts for nothing"
    );
}

#[tokio::test]
async fn a_service_that_hangs_up_is_lost() {
    let server = serve(|stream| async move { drop(stream) }).await;
    let report = plain().service(&url(&format!("http://{server}"))).await;
    assert_eq!(report.trouble(), Some((Hop::Service, &Trouble::Lost)));
}

#[rstest]
#[case::fast(-600, true)]
#[case::slow(600, false)]
#[tokio::test]
async fn a_clock_that_is_far_off_is_told_by_how_much(#[case] service_is_off: i64, #[case] ahead: bool) {
    let by = Duration::from_secs(service_is_off.unsigned_abs());
    let now = SystemTime::now();
    let clock = if ahead { now - by } else { now + by };
    let (service, _) = answer(cognitos_refusal(clock)).await;
    let report = plain().service(&url(&format!("http://{service}"))).await;
    let Some((Hop::Clock, Trouble::ClockOff(clocks))) = report.trouble() else {
        panic!("{report:#?}");
    };
    let (apart, is_ahead) = clocks.apart();
    assert_eq!(is_ahead, ahead);
    assert!(apart.abs_diff(by) < Duration::from_secs(60), "{apart:?}");
    assert_eq!(report.service, Some(Outcome::Passed(())));
}

#[tokio::test]
async fn a_clock_within_five_minutes_is_right_enough() {
    let clock = SystemTime::now() - Duration::from_secs(120);
    let (service, _) = answer(cognitos_refusal(clock)).await;
    let report = plain().service(&url(&format!("http://{service}"))).await;
    assert_eq!(report.trouble(), None);
}

#[tokio::test]
async fn a_service_that_shows_no_clock_is_the_service_all_the_same() {
    let text =
        "HTTP/1.1 400 Bad Request\r\nx-amzn-errortype: InvalidParameterException:\r\nContent-Length: 2\r\n\r\n{}";
    let (service, _) = answer(text.to_owned()).await;
    let report = plain().service(&url(&format!("http://{service}"))).await;
    assert_eq!((report.trouble(), &report.clocks), (None, &None));
}

#[tokio::test]
async fn a_service_that_speaks_http_2_is_asked_in_it() {
    let authority = Authority::new();
    let mut tls = authority.issue("127.0.0.1");
    tls.alpn_protocols = vec![b"h2".to_vec()];
    let acceptor = tokio_rustls::TlsAcceptor::from(std::sync::Arc::new(tls));
    let service = serve(move |stream| {
        let acceptor = acceptor.clone();
        async move {
            use hyper_util::rt::{TokioExecutor, TokioIo};
            let stream = acceptor.accept(stream).await.unwrap();
            let answer = hyper::service::service_fn(|request: http::Request<hyper::body::Incoming>| async move {
                assert_eq!(request.version(), http::Version::HTTP_2);
                http::Response::builder()
                    .status(400)
                    .header("x-amzn-errortype", "InvalidParameterException")
                    .body("{}".to_owned())
            });
            let _ = hyper::server::conn::http2::Builder::new(TokioExecutor::new())
                .serve_connection(TokioIo::new(stream), answer)
                .await;
        }
    })
    .await;
    let report = plain()
        .trusting(&authority)
        .service(&url(&format!("https://{service}")))
        .await;
    assert_eq!(report.trouble(), None, "{report:#?}");
}
