//! The wire: JSON 1.1 over HTTP/1.1 on the loopback address, and faults carried out on real connections.
//!
//! Owns the listener, who may speak to it, headers and the forms of errors. It decides nothing about accounts; a
//! request goes to the pool as an operation's name and a body. Protocol:
//! <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>.

mod answers;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Extension, Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinSet, spawn_blocking};

use crate::cut::{HalfBody, Line};
use crate::exception::Exception;
use crate::faults::{ANY, Fault, Times};
use crate::managed_login;
use crate::pool::{POOL_ID, Pool};

pub(crate) use answers::Dialect;
use answers::{answer, html, json, name_request, refuse, status_of};

const TARGET: HeaderName = HeaderName::from_static("x-amz-target");
const TARGET_PREFIX: &str = "AWSCognitoIdentityProviderService.";

/// The length of the body that is too large: far beyond any answer of the service.
const TOO_LARGE: usize = 8 * 1024 * 1024;
/// How long to wait before accepting again when the system has no connection to give.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// What the routes share.
#[derive(Clone)]
pub(crate) struct Shared {
    pub(crate) pool: Arc<Pool>,
    address: SocketAddr,
}

/// Accepts connections until it is dropped, and every connection with it.
pub(crate) async fn serve(listener: TcpListener, address: SocketAddr, pool: Arc<Pool>) {
    let router = router(Shared { pool, address });
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(serve_connection(stream, router.clone()));
                }
                Err(error) => {
                    tracing::warn!(%error, "the practice pool could not accept a connection");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            },
            Some(_) = connections.join_next() => (),
        }
    }
}

/// Serves one connection until either side ends it, or a fault cuts it.
async fn serve_connection(stream: TcpStream, router: Router) {
    let line = Line::default();
    let service = TowerToHyperService::new(router.layer(Extension(line.clone())));
    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    tokio::select! {
        ended = connection => if let Err(error) = ended {
            tracing::debug!(%error, "a connection to the practice pool ended early");
        },
        () = line.is_cut() => (),
    }
}

fn router(shared: Shared) -> Router {
    Router::new()
        .route("/", post(call))
        .route("/portal", get(portal))
        .route("/{pool}/.well-known/jwks.json", get(key_set))
        .merge(managed_login::routes())
        .layer(middleware::from_fn_with_state(shared.clone(), guard))
        .with_state(shared)
}

/// Only programs on this computer may speak to the pool: no web page, and no name that was made to point here.
async fn guard(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let port = shared.address.port();
    let hosts = ["127.0.0.1", "localhost", "[::1]"].map(|host| format!("{host}:{port}"));
    let headers = request.headers();
    let text = |name| {
        headers
            .get(name)
            .map(|value: &HeaderValue| value.to_str().unwrap_or_default())
    };
    let host_is_ours = text(header::HOST).is_some_and(|host| hosts.iter().any(|ours| ours == host));
    let origin_is_ours = text(header::ORIGIN).is_none_or(|origin| {
        origin
            .strip_prefix("http://")
            .is_some_and(|host| hosts.iter().any(|ours| ours == host))
    });
    let mut response = if host_is_ours && origin_is_ours {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    };
    let date = httpdate::fmt_http_date(shared.pool.settings.clock.now());
    if let Ok(date) = HeaderValue::try_from(date) {
        response.headers_mut().insert(header::DATE, date);
    }
    response
}

/// The public half of the signing key, for clients that check tokens themselves.
async fn key_set(State(shared): State<Shared>, Path(pool): Path<String>) -> Response {
    if pool != POOL_ID {
        return StatusCode::NOT_FOUND.into_response();
    }
    let plain_json = HeaderValue::from_static("application/json");
    (
        [(header::CONTENT_TYPE, plain_json)],
        shared.pool.signer.key_set().to_string(),
    )
        .into_response()
}

/// Where [`Fault::Redirect`] leads: the sort of page that a guest network shows.
async fn portal() -> Response {
    html(StatusCode::OK)
}

/// One operation.
async fn call(
    State(shared): State<Shared>,
    Extension(line): Extension<Line>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let target = headers
        .get(TARGET)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let Some(operation) = target.strip_prefix(TARGET_PREFIX).map(str::to_owned) else {
        return answer(&shared.pool, Err(Exception::unknown_operation()));
    };
    let work = carry_out(&shared.pool, operation.clone(), body);
    with_faults(&shared.pool, line, &operation, Dialect::Operations, work).await
}

/// Notes that a request arrived, and does its work unless, or until, a fault stands in the way.
pub(crate) async fn with_faults(
    pool: &Pool,
    line: Line,
    operation: &str,
    dialect: Dialect,
    work: impl Future<Output = Response>,
) -> Response {
    // From before anybody can know of the request, so that no recovery is missed.
    let mut recovery = pool.recovered.subscribe();
    let fault = {
        let mut state = pool.state();
        state.note_request(operation);
        let fault = state.faults.take(operation);
        if let Some(Fault::Tunnel { more }) = fault {
            state.faults.set(ANY, Fault::DropBefore, Times::Next(more));
        }
        fault
    };
    match fault {
        None | Some(Fault::Spare) => work.await,
        Some(Fault::DropAfter | Fault::Tunnel { .. }) => {
            work.await;
            line.cut().await
        }
        Some(Fault::HangAfter) => {
            work.await;
            std::future::pending().await
        }
        Some(Fault::Held) => {
            // A pool that is gone recovers no more, and neither does the request.
            if recovery.changed().await.is_err() {
                return line.cut().await;
            }
            work.await
        }
        Some(Fault::AnswerHeld) => {
            let answer = work.await;
            if recovery.changed().await.is_err() {
                return line.cut().await;
            }
            answer
        }
        Some(Fault::Answer { body }) => json(dialect, StatusCode::OK, Body::from(body)),
        Some(Fault::DropBefore) => line.cut().await,
        Some(Fault::Hang) => std::future::pending().await,
        Some(Fault::Exception { name, message, status }) => refuse(pool, dialect, Exception { name, message, status }),
        Some(Fault::AcceptedWithoutEffect) => {
            let mut response = json(dialect, StatusCode::OK, Body::from("{}"));
            name_request(pool, &mut response);
            response
        }
        Some(Fault::Html { status }) => html(status_of(status)),
        Some(Fault::Empty { status }) => status_of(status).into_response(),
        Some(Fault::NotJson) => json(dialect, StatusCode::OK, Body::from("{\"Username\": ")),
        Some(Fault::TooLarge) => json(
            dialect,
            StatusCode::OK,
            Body::from(format!("{{\"Padding\":\"{}\"}}", "x".repeat(TOO_LARGE))),
        ),
        Some(Fault::Truncated) => json(dialect, StatusCode::OK, Body::new(HalfBody::new(line))),
        Some(Fault::Redirect) => (StatusCode::FOUND, [(header::LOCATION, "/portal")]).into_response(),
    }
}

/// Carries the operation out beside the connections, since proofs and signatures take computing.
async fn carry_out(pool: &Arc<Pool>, operation: String, body: Bytes) -> Response {
    let worker = Arc::clone(pool);
    let outcome = spawn_blocking(move || worker.perform(&operation, &body)).await;
    answer(pool, outcome.unwrap_or_else(|_| Err(Exception::internal())))
}
