//! Breaking a connection on purpose, so that a client really loses it.
//!
//! Owns the one handle through which the task that serves a connection is told to drop it. When and why is decided in
//! `http.rs`.

use std::convert::Infallible;
use std::future::pending;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::Bytes;
use axum::response::Response;
use hyper::body::{Body, Frame, SizeHint};
use tokio::sync::Notify;

/// One connection. Clones mean the same one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line(Arc<Notify>);

impl Line {
    /// Closes the connection instead of answering. The future never ends; it is dropped with the connection.
    pub(crate) async fn cut(&self) -> Response {
        self.0.notify_one();
        pending().await
    }

    /// Ends when the connection is to be dropped.
    pub(crate) async fn is_cut(&self) {
        self.0.notified().await;
    }
}

/// A body that promises more than it sends, then loses its connection.
#[derive(Debug)]
pub(crate) struct HalfBody {
    line: Line,
    sent: bool,
}

impl HalfBody {
    const START: &str = "{\"Username\":\"5ec0";
    const PROMISED: u64 = 4096;

    /// A body on this connection.
    pub(crate) const fn new(line: Line) -> Self {
        Self { line, sent: false }
    }
}

impl Body for HalfBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if !self.sent {
            self.sent = true;
            return Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(Self::START.as_bytes())))));
        }
        // A body that keeps the server waiting makes it flush what it has, before anyone sees that the line is cut.
        self.line.0.notify_one();
        Poll::Pending
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(Self::PROMISED)
    }
}
