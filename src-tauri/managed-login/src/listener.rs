//! The loopback listener: one port of this computer, one answer, then gone.
//!
//! Owns the port, the connections and their limits. Which request is the answer is decided by a judge that the caller
//! brings; everything else that knocks is answered briefly and changes nothing. RFC 8252, sections 7.3 and 8.3.

mod returned;

use std::{
    collections::VecDeque,
    convert::Infallible,
    net::{Ipv4Addr, SocketAddr},
    time::Duration,
};

use http::{Request, Response, StatusCode, request::Parts};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use oauth2::RedirectUrl;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{mpsc, oneshot, watch},
    task::{AbortHandle, JoinSet},
    time::timeout,
};
use url::Url;

use crate::{
    domain::RedirectPorts,
    failure::Failure,
    words::{self, Words},
};

pub(crate) use returned::Returned;

/// The longest head that is read, in bytes. The cookies that other programs on this computer left in the browser for
/// 127.0.0.1 are in it as well.
const LONGEST_HEAD: usize = 16 * 1024;
/// How long to wait before accepting again when the system has no connection to give.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// What anyone who knocks may take up.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// For one connection, from its start to the end of the answer: nobody is kept waiting on purpose.
    pub(crate) connection: Duration,
    /// How many connections are open at once; the oldest makes room.
    pub(crate) connections: usize,
    /// For the browser to take in the last page.
    pub(crate) farewell: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connection: Duration::from_secs(10),
            connections: 32,
            farewell: Duration::from_secs(2),
        }
    }
}

/// What a judge makes of a browser that came back.
pub(crate) enum Verdict<T> {
    /// Not the answer; the waiting goes on.
    Ignored,
    /// The answer, and there is something else to ask of the same browser.
    Onward(Url),
    /// The answer.
    Done {
        outcome: T,
        /// Whether the page says that something was refused.
        refused: bool,
    },
}

/// A port that is listened on.
#[derive(Debug)]
pub(crate) struct Listener {
    socket: TcpListener,
    limits: Limits,
    port: u16,
    redirect_url: RedirectUrl,
}

impl Listener {
    /// The first of the ports that is free, on 127.0.0.1 and nothing else.
    pub(crate) async fn bind(ports: &RedirectPorts, limits: Limits) -> Result<Self, Failure> {
        for (port, redirect_url) in ports.each() {
            match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await {
                Ok(socket) => {
                    return Ok(Self {
                        socket,
                        limits,
                        port,
                        redirect_url: redirect_url.clone(),
                    });
                }
                // Taken, or reserved by the system: both come by several names.
                Err(error) => tracing::info!(port, %error, "a port for the browser's return is not free"),
            }
        }
        Err(Failure::PortsTaken {
            ports: ports.each().map(|(port, _)| port).collect(),
        })
    }

    /// Where the browser is told to come back to.
    pub(crate) fn redirect_url(&self) -> &RedirectUrl {
        &self.redirect_url
    }

    /// Answers whoever knocks, until the judge has the answer. Then the port is free again.
    pub(crate) async fn serve<T>(self, words: &Words, mut judge: impl FnMut(&Returned) -> Verdict<T>) -> (T, Farewell) {
        let (asking, mut asked) = mpsc::channel(1);
        let mut connections = Connections::new(self.limits);
        loop {
            tokio::select! {
                accepted = self.socket.accept() => match accepted {
                    Ok((stream, _)) => connections.open(stream, asking.clone()),
                    Err(error) => {
                        tracing::warn!(%error, "the browser's connection could not be accepted");
                        tokio::time::sleep(ACCEPT_PAUSE).await;
                    }
                },
                Some(Question { head, reply, over }) = asked.recv() => {
                    let verdict = match Returned::read(&head, self.port) {
                        Ok(returned) => judge(&returned),
                        Err(status) => {
                            answer(reply, words::bare(status));
                            continue;
                        }
                    };
                    match verdict {
                        Verdict::Ignored => answer(reply, words::bare(StatusCode::BAD_REQUEST)),
                        Verdict::Onward(url) => answer(reply, words::onward(&url)),
                        Verdict::Done { outcome, refused } => {
                            let page = if refused { &words.refused } else { &words.done };
                            answer(reply, words::page(&words.language, page));
                            return (outcome, Farewell { connections, over });
                        }
                    }
                }
                Some(_) = connections.tasks.join_next() => (),
            }
        }
    }
}

/// Whoever knocked may be gone by now.
fn answer(reply: oneshot::Sender<Response<String>>, response: Response<String>) {
    let _gone = reply.send(response);
}

/// One request, waiting to be judged.
struct Question {
    head: Parts,
    reply: oneshot::Sender<Response<String>>,
    /// Closes when the connection does.
    over: watch::Receiver<()>,
}

/// The last page on its way to the browser. Nobody else is listened to any more.
pub(crate) struct Farewell {
    connections: Connections,
    over: watch::Receiver<()>,
}

impl Farewell {
    /// Waits until the browser has the page, or long enough.
    pub(crate) async fn finish(mut self) {
        // Nothing is ever sent: it changes by being closed.
        let _closed = timeout(self.connections.limits.farewell, self.over.changed()).await;
    }
}

/// The open connections; all of them end when this is dropped.
struct Connections {
    limits: Limits,
    tasks: JoinSet<()>,
    by_age: VecDeque<AbortHandle>,
}

impl Connections {
    fn new(limits: Limits) -> Self {
        Self {
            limits,
            tasks: JoinSet::new(),
            by_age: VecDeque::new(),
        }
    }

    fn open(&mut self, stream: TcpStream, asking: mpsc::Sender<Question>) {
        self.by_age.retain(|task| !task.is_finished());
        // Whoever fills every place with silence must not keep the browser out.
        while self.by_age.len() >= self.limits.connections
            && let Some(oldest) = self.by_age.pop_front()
        {
            oldest.abort();
        }
        let task = self.tasks.spawn(connection(stream, asking, self.limits.connection));
        self.by_age.push_back(task);
    }
}

/// One connection, which is good for one request.
async fn connection(stream: TcpStream, asking: mpsc::Sender<Question>, limit: Duration) {
    let (_open, over) = watch::channel(());
    let service = service_fn(|request: Request<Incoming>| {
        let (asking, over) = (asking.clone(), over.clone());
        async move { Ok::<_, Infallible>(put(request, &asking, over).await) }
    });
    let served = http1::Builder::new()
        .keep_alive(false)
        .max_buf_size(LONGEST_HEAD)
        .serve_connection(TokioIo::new(stream), service);
    // What went wrong is not of interest: whoever it was may come again.
    let _ended = timeout(limit, served).await;
}

/// Puts the question and waits for the answer. A body is not read.
async fn put(
    request: Request<Incoming>,
    asking: &mpsc::Sender<Question>,
    over: watch::Receiver<()>,
) -> Response<String> {
    let (reply, answer) = oneshot::channel();
    let head = request.into_parts().0;
    // After the answer nobody asks any more.
    let gone = |()| words::bare(StatusCode::GONE);
    match asking.send(Question { head, reply, over }).await {
        Ok(()) => answer.await.unwrap_or_else(|_| gone(())),
        Err(_) => gone(()),
    }
}

#[cfg(test)]
mod tests;
