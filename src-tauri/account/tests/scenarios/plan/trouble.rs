//! What goes wrong during a save.

/// What goes wrong during a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Trouble {
    /// Nothing.
    None,
    /// The read before the write is lost.
    FirstReadLost,
    /// The write does not arrive.
    WriteLost,
    /// The write is carried out, its answer lost.
    AnswerLost,
    /// As before, and the read that looks it up is lost too.
    Tunnel,
    /// The write's answer ends in the middle; nothing was done.
    AnswerTruncated,
    /// The write arrives, is not carried out, and nobody ever answers.
    Hangs,
    /// The write is carried out, and nobody ever answers.
    HangsAfter,
    /// The write's answer is lost, and the client sends it again: it is carried out twice.
    SentTwice,
    /// The service has too much to do.
    TooManyRequests,
    /// The service has trouble of its own.
    InternalError,
    /// The service says yes and does nothing.
    WithoutEffect,
    /// The write is answered, the read after it lost.
    ReadBackLost,
    /// As before, by an answer that ends in the middle.
    ReadBackTruncated,
    /// As before, by an answer that never comes.
    ReadBackHangs,
    /// The write is answered, the read after it refused.
    ReadBackTooMany,
    /// What was read before the save is answered only after it.
    Overtaken,
    /// Save is pressed twice.
    PressedTwice,
    /// The account is changed elsewhere between the read and the write.
    Elsewhere,
    /// All sessions are revoked before the save.
    Revoked,
    /// All sessions are revoked between the read and the write.
    RevokedMeanwhile,
}

impl Trouble {
    pub(crate) const ALL: [Self; 21] = [
        Self::None,
        Self::FirstReadLost,
        Self::WriteLost,
        Self::AnswerLost,
        Self::Tunnel,
        Self::AnswerTruncated,
        Self::Hangs,
        Self::HangsAfter,
        Self::SentTwice,
        Self::TooManyRequests,
        Self::InternalError,
        Self::WithoutEffect,
        Self::ReadBackLost,
        Self::ReadBackTruncated,
        Self::ReadBackHangs,
        Self::ReadBackTooMany,
        Self::Overtaken,
        Self::PressedTwice,
        Self::Elsewhere,
        Self::Revoked,
        Self::RevokedMeanwhile,
    ];

    /// Whether the panel can be left without knowing what became of the write.
    pub(crate) fn leaves_open(self) -> bool {
        self == Self::Tunnel || self.is_of_the_read_back()
    }

    /// Whether it comes only once a write was answered well.
    pub(crate) fn is_of_the_read_back(self) -> bool {
        matches!(
            self,
            Self::ReadBackLost | Self::ReadBackTruncated | Self::ReadBackHangs | Self::ReadBackTooMany
        )
    }
}
