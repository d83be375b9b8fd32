//! Which of the two texts.

use super::{FindingKind, Place};

/// The left or the right text of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

impl Side {
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// This side's one of two.
    pub fn of<T>(self, left: T, right: T) -> T {
        match self {
            Self::Left => left,
            Self::Right => right,
        }
    }

    /// This side's one of two, and the other side's.
    pub fn own_and_other<T>(self, left: T, right: T) -> (T, T) {
        match self {
            Self::Left => (left, right),
            Self::Right => (right, left),
        }
    }

    /// Its place in an array of both.
    pub fn index(self) -> usize {
        self as usize
    }

    pub fn other(self) -> Self {
        self.of(Self::Right, Self::Left)
    }

    /// A place as the left or the right one of a finding, the other being absent.
    pub fn place(self, place: Place) -> (Option<Place>, Option<Place>) {
        self.own_and_other(Some(place), None)
    }

    /// What a finding is called that has a place on this side only: the right text leaves something out, or adds it.
    pub fn one_sided(self) -> (FindingKind, &'static str) {
        self.of((FindingKind::Omission, "omission"), (FindingKind::Addition, "addition"))
    }
}
