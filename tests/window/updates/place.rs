//! Where newer versions are: a server of a few lines, since it has to break off in the middle of an answer.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead as _, BufReader, Write as _},
    net::{Ipv4Addr, TcpListener, TcpStream},
    sync::{Arc, Barrier, Mutex},
    thread,
};

#[derive(Clone)]
pub(super) enum Answer {
    Whole(Vec<u8>),
    /// This, of twice as much.
    CutOff(Vec<u8>),
    /// This, and not before the test comes to the barrier too.
    Met(Vec<u8>, Arc<Barrier>),
    Nothing,
}

#[derive(Default)]
struct Book {
    answers: BTreeMap<String, Answer>,
    asked: Vec<String>,
    agents: BTreeSet<String>,
}

pub(super) struct Place {
    port: u16,
    book: Arc<Mutex<Book>>,
}

impl Place {
    pub(super) fn at(port: u16) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).unwrap();
        let place = Self {
            port,
            book: Arc::default(),
        };
        let book = Arc::clone(&place.book);
        // Ends with the test.
        thread::spawn(move || {
            for stream in listener.incoming() {
                let book = Arc::clone(&book);
                thread::spawn(move || serve(&stream.unwrap(), &book));
            }
        });
        place
    }

    pub(super) fn address(&self, name: &str) -> String {
        format!("http://127.0.0.1:{}/{name}", self.port)
    }

    pub(super) fn answers(&self, name: &str, answer: Answer) {
        self.book.lock().unwrap().answers.insert(format!("/{name}"), answer);
    }

    /// What was asked for, in that order.
    pub(super) fn asked(&self) -> Vec<String> {
        self.book.lock().unwrap().asked.clone()
    }

    /// As what the app gave itself out.
    pub(super) fn told_of_us(&self) -> BTreeSet<String> {
        self.book.lock().unwrap().agents.clone()
    }
}

fn serve(stream: &TcpStream, book: &Mutex<Book>) {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let Some(request) = lines.next() else { return };
    let name = request.split(' ').nth(1).unwrap().to_owned();
    let head: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
    let agents = head.iter().filter_map(|line| line.strip_prefix("user-agent: "));
    let answer = {
        let mut book = book.lock().unwrap();
        book.agents.extend(agents.map(str::to_owned));
        book.asked.push(name.clone());
        book.answers.get(&name).cloned()
    };
    let (status, length, body) = match answer {
        Some(Answer::Whole(body)) => ("200 OK", body.len(), body),
        Some(Answer::CutOff(body)) => ("200 OK", body.len() * 2, body),
        Some(Answer::Met(body, barrier)) => {
            barrier.wait();
            ("200 OK", body.len(), body)
        }
        Some(Answer::Nothing) => return,
        None => ("404 Not Found", 0, Vec::new()),
    };
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    let mut stream = stream;
    // Whoever asked may have heard enough.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}
