//! The pretend phone and mailbox: what the pool "sends" goes to whoever subscribed, and nowhere else.
//!
//! Owns the wording of messages, their masked destinations and the list of subscribers. It must not reach a network.

use std::fmt;

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// How a message travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Medium {
    /// A text message.
    Sms,
    /// An email.
    Email,
}

impl Medium {
    /// The medium's name where the practice pool is the one who says it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Email => "email",
        }
    }

    /// The service's `DeliveryMedium`.
    pub(crate) const fn wire_name(self) -> &'static str {
        match self {
            Self::Sms => "SMS",
            Self::Email => "EMAIL",
        }
    }
}

/// One message that the pool "sent". `Debug` shows neither the code nor where it went.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// How it was sent.
    pub medium: Medium,
    /// The number or address it was sent to, in full.
    pub to: String,
    /// What the person would read.
    pub text: String,
    /// The code in the text, six digits, for tests and for the practice tray.
    pub code: String,
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message")
            .field("medium", &self.medium)
            .finish_non_exhaustive()
    }
}

/// Who reads along.
#[derive(Debug, Default)]
pub(crate) struct Outbox {
    readers: Vec<UnboundedSender<Message>>,
}

impl Outbox {
    /// Every message from now on, in order.
    pub(crate) fn subscribe(&mut self) -> UnboundedReceiver<Message> {
        let (sender, receiver) = unbounded_channel();
        self.readers.push(sender);
        receiver
    }

    /// Hands a code to everybody who reads along, and forgets those who stopped.
    pub(crate) fn send(&mut self, medium: Medium, to: &str, code: &str) {
        let message = Message {
            medium,
            to: to.to_owned(),
            text: format!("Your code is {code}"),
            code: code.to_owned(),
        };
        self.readers.retain(|reader| reader.send(message.clone()).is_ok());
    }
}

/// A destination as the service shows it: `+*******0123` or `a***@p***`.
pub(crate) fn masked(medium: Medium, to: &str) -> String {
    let first = |part: &str| part.chars().next().map(String::from).unwrap_or_default();
    match medium {
        Medium::Sms => {
            let digits: Vec<char> = to.chars().skip(1).collect();
            let hidden = digits.len().saturating_sub(4);
            let shown: String = digits.iter().skip(hidden).collect();
            format!("+{}{shown}", "*".repeat(hidden))
        }
        Medium::Email => {
            let (name, host) = to.split_once('@').unwrap_or((to, ""));
            format!("{}***@{}***", first(name), first(host))
        }
    }
}

#[cfg(test)]
mod tests {
    //! Not covered here: when a message is sent; that is the operations' business (tests/wire/).
    use super::*;

    #[test]
    fn every_subscriber_gets_every_message_from_then_on() {
        let mut outbox = Outbox::default();
        let mut early = outbox.subscribe();
        outbox.send(Medium::Sms, "+15555550123", "111111");
        let mut late = outbox.subscribe();
        outbox.send(Medium::Email, "ada@practice.example", "222222");
        let codes = |receiver: &mut UnboundedReceiver<Message>| {
            std::iter::from_fn(|| receiver.try_recv().ok())
                .map(|m| m.code)
                .collect::<Vec<_>>()
        };
        assert_eq!(codes(&mut early), ["111111", "222222"]);
        assert_eq!(codes(&mut late), ["222222"]);
    }

    #[test]
    fn a_subscriber_who_left_is_forgotten() {
        let mut outbox = Outbox::default();
        drop(outbox.subscribe());
        outbox.send(Medium::Sms, "+15555550123", "111111");
        assert!(outbox.readers.is_empty());
    }

    #[test]
    fn destinations_are_masked_as_the_service_masks_them() {
        assert_eq!(masked(Medium::Sms, "+15555550123"), "+*******0123");
        assert_eq!(masked(Medium::Email, "ada@practice.example"), "a***@p***");
    }

    #[test]
    fn debug_shows_neither_code_nor_destination() {
        let message = Message {
            medium: Medium::Sms,
            to: "+15555550123".into(),
            text: "Your code is 424242".into(),
            code: "424242".into(),
        };
        let shown = format!("{message:?}");
        assert!(!shown.contains("424242") && !shown.contains("0123"), "{shown}");
    }
}
