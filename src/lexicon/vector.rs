//! One word's vector: small integers, so that products are exact and the same on every machine.

/// The components of a vector.
pub const DIMENSIONS: usize = 32;

/// The largest component of a sum: finer than the tables' 7, and far from what would overflow a product.
const PEAK: f32 = 127.0;

/// The meaning of a word as a direction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vector {
    components: [i16; DIMENSIONS],
    /// One by the length; 0 for the zero vector, whose cosine with any other is 0.
    inverse: f32,
    /// How far it can be trusted: 1 for a word found in its table, less where only a relative was found.
    pub weight: f32,
}

impl Vector {
    /// Two components a byte, 0 to 14 for -7 to 7.
    pub(crate) fn unpack(packed: &[u8]) -> Self {
        let halves = packed.iter().flat_map(|byte| [byte & 15, byte >> 4]);
        let mut components = [0; DIMENSIONS];
        for (component, half) in components.iter_mut().zip(halves) {
            *component = i16::from(half) - 7;
        }
        Self::new(components)
    }

    fn new(components: [i16; DIMENSIONS]) -> Self {
        let square = product(&components, &components);
        let inverse = if square > 0 { 1.0 / (square as f32).sqrt() } else { 0.0 };
        Self { components, inverse, weight: 1.0 }
    }

    /// The direction between several: the sum of their unit vectors. Its weight is the least of theirs.
    pub fn sum(parts: &[Vector]) -> Self {
        let mut total = [0.0_f32; DIMENSIONS];
        for part in parts {
            for (sum, &component) in total.iter_mut().zip(&part.components) {
                *sum += f32::from(component) * part.inverse;
            }
        }
        let largest = total.iter().fold(0.0_f32, |largest, value| largest.max(value.abs()));
        let scale = if largest > 0.0 { PEAK / largest } else { 0.0 };
        let weight = parts.iter().map(|part| part.weight).fold(1.0, f32::min);
        Self { weight, ..Self::new(total.map(|value| (value * scale).round() as i16)) }
    }

    /// The same direction, trusted less.
    pub(crate) fn weighted(self, weight: f32) -> Self {
        Self { weight, ..self }
    }

    /// The cosine of the angle to another, -1 to 1; weights play no part.
    pub fn cosine(&self, other: &Vector) -> f32 {
        (product(&self.components, &other.components) as f32 * self.inverse * other.inverse).clamp(-1.0, 1.0)
    }
}

/// Exact. Pairs of 16 bits summed into 32: one instruction does eight, where the machine has vectors.
#[inline(always)]
fn product(left: &[i16; DIMENSIONS], right: &[i16; DIMENSIONS]) -> i32 {
    left.iter().zip(right).map(|(&l, &r)| i32::from(l) * i32::from(r)).sum()
}
