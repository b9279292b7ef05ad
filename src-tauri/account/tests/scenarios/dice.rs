//! Chance that repeats: the same seed and index always throw the same.
//!
//! SplitMix64 (Steele, Lea and Flood, 2014). Good enough to pick scenarios, and for nothing secret.

pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn of(seed: u64, index: u64) -> Self {
        // Neighbouring indices must not throw alike, so the index goes through one round of its own.
        let start = Self(index).next();
        Self(seed ^ start)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// True in so many of a hundred throws.
    pub(crate) fn percent(&mut self, percent: u64) -> bool {
        self.next() % 100 < percent
    }

    /// One of the numbers below this one, which must not be 0.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// One of these, which must not be none.
    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let count = u64::try_from(from.len()).unwrap_or(u64::MAX);
        let at = usize::try_from(self.next() % count).unwrap_or_default();
        from[at]
    }

    /// Some of these, each with the same chance.
    pub(crate) fn some<T: Copy>(&mut self, from: &[T], percent: u64) -> Vec<T> {
        from.iter().copied().filter(|_| self.percent(percent)).collect()
    }
}
