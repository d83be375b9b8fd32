//! One word's vector: small integers, so that products are exact and the same on every machine.

/// The components of a vector.
pub const DIMENSIONS: usize = 32;

/// The largest component of a sum: finer than the tables' 7, and far from what would overflow a product.
const PEAK: f32 = 127.0;

/// Components in a 64-bit number, and bits for each: one multiplication of two such numbers, of which the one has its
/// components in reverse, sums four products up in the highest sixteen bits.
const LANES: usize = 4;
const LANE_BITS: usize = 16;
const NUMBERS: usize = DIMENSIONS / LANES;

/// Below this inverse length a vector may have components above 7: a sum has one of [`PEAK`]; a table's vector is
/// shorter than 40. (The zero vector's inverse is below it too.)
const MAX_WIDE_INVERSE: f32 = 0.01;

/// The meaning of a word as a direction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vector {
    /// Each the sum of four components times 1, 2¹⁶, 2³² and 2⁴⁸.
    numbers: [i64; NUMBERS],
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
        Self::new(&components)
    }

    fn new(components: &[i16; DIMENSIONS]) -> Self {
        let square: i32 = components.iter().map(|&component| i32::from(component) * i32::from(component)).sum();
        let inverse = if square > 0 { 1.0 / (square as f32).sqrt() } else { 0.0 };
        Self { numbers: join(components), inverse, weight: 1.0 }
    }

    fn components(&self) -> [i16; DIMENSIONS] {
        let mut components = [0; DIMENSIONS];
        for (lanes, &number) in components.chunks_exact_mut(LANES).zip(&self.numbers) {
            let mut rest = number;
            for lane in lanes {
                *lane = rest as i16;
                rest = (rest - i64::from(*lane)) >> LANE_BITS;
            }
        }
        components
    }

    /// The direction between several: the sum of their unit vectors. Its weight is the least of theirs.
    pub fn sum(parts: &[Vector]) -> Self {
        let mut total = [0.0_f32; DIMENSIONS];
        for part in parts {
            for (sum, component) in total.iter_mut().zip(part.components()) {
                *sum += f32::from(component) * part.inverse;
            }
        }
        let largest = total.iter().fold(0.0_f32, |largest, value| largest.max(value.abs()));
        let scale = if largest > 0.0 { PEAK / largest } else { 0.0 };
        let weight = parts.iter().map(|part| part.weight).fold(1.0, f32::min);
        Self { weight, ..Self::new(&total.map(|value| (value * scale).round() as i16)) }
    }

    /// Adds the unit vector of this direction to a sum, so many times its weight.
    pub(crate) fn add_to(&self, sum: &mut [f64; DIMENSIONS], times: f64) {
        let times = times * f64::from(self.weight) * f64::from(self.inverse);
        for (sum, component) in sum.iter_mut().zip(self.components()) {
            *sum += times * f64::from(component);
        }
    }

    /// The same direction, trusted less.
    pub(crate) fn weighted(self, weight: f32) -> Self {
        Self { weight, ..self }
    }

    /// The cosine of the angle to another, -1 to 1; weights play no part.
    pub fn cosine(&self, other: &Vector) -> f32 {
        self.reversed().cosine(other)
    }

    /// The same, made ready to be compared with many others.
    #[inline(always)]
    pub(crate) fn reversed(&self) -> Reversed<'_> {
        let mut numbers = self.numbers;
        numbers.iter_mut().for_each(|number| *number = reverse(*number));
        Reversed { numbers, vector: self }
    }
}

/// A vector with the components of each number in reverse.
pub(crate) struct Reversed<'a> {
    numbers: [i64; NUMBERS],
    vector: &'a Vector,
}

impl Reversed<'_> {
    /// As [`Vector::cosine`].
    #[inline(always)]
    pub fn cosine(&self, other: &Vector) -> f32 {
        (self.product(other) as f32 * self.vector.inverse * other.inverse).clamp(-1.0, 1.0)
    }

    /// The largest cosine with one of several vectors, at least 0.
    pub fn nearest(&self, others: &[Vector]) -> f32 {
        let mut largest = 0.0_f32;
        for other in others {
            // Rounding keeps the order, so that the factor common to all can come after the choice.
            let scaled = self.product(other) as f32 * other.inverse;
            if scaled > largest {
                largest = scaled;
            }
        }
        (largest * self.vector.inverse).min(1.0)
    }

    /// Exact. Of two vectors with components up to 127 and 7 a lane holds any sum: 32 times 7 times 127 is less than
    /// 2¹⁵.
    #[inline(always)]
    fn product(&self, other: &Vector) -> i32 {
        if self.vector.inverse < MAX_WIDE_INVERSE && other.inverse < MAX_WIDE_INVERSE {
            return wide_product(self.vector, other);
        }
        let (ours, theirs) = (&self.numbers, &other.numbers);
        // Not a loop: where the module is optimised for size, it would not be unrolled.
        let first = two(ours, theirs, 0).wrapping_add(two(ours, theirs, 2));
        let sums = first.wrapping_add(two(ours, theirs, 4)).wrapping_add(two(ours, theirs, 6));
        // The lanes below may be negative: half a unit puts right what they borrow.
        (sums.wrapping_add(1 << (3 * LANE_BITS - 1)) >> (3 * LANE_BITS)) as i32
    }
}

/// The sum of the products of two numbers each.
#[inline(always)]
fn two(ours: &[i64; NUMBERS], theirs: &[i64; NUMBERS], at: usize) -> i64 {
    ours[at].wrapping_mul(theirs[at]).wrapping_add(ours[at + 1].wrapping_mul(theirs[at + 1]))
}

/// Of two sums of vectors.
#[inline(never)]
fn wide_product(left: &Vector, right: &Vector) -> i32 {
    left.components().iter().zip(right.components()).map(|(&l, r)| i32::from(l) * i32::from(r)).sum()
}

/// The number with its components in reverse.
#[inline(always)]
fn reverse(number: i64) -> i64 {
    // With this added to each, no component is negative, and a component is just its bits.
    const RAISE: i64 = 0x8000_8000_8000_8000_u64 as i64;
    const LOW: i64 = 0x0000_ffff_0000_ffff;
    let swapped = number.wrapping_add(RAISE).rotate_left(32);
    (((swapped & LOW) << LANE_BITS) | ((swapped >> LANE_BITS) & LOW)).wrapping_sub(RAISE)
}

fn join(components: &[i16; DIMENSIONS]) -> [i64; NUMBERS] {
    let mut numbers = [0; NUMBERS];
    for (number, lanes) in numbers.iter_mut().zip(components.chunks_exact(LANES)) {
        *number = lanes.iter().rev().fold(0_i64, |number, &lane| (number << LANE_BITS).wrapping_add(lane.into()));
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_those_of_the_components() {
        // All components at their ends, and a mixture (a linear congruential generator).
        let mut state = 1_u32;
        let mut mixed = |largest: i32| -> [i16; DIMENSIONS] {
            std::array::from_fn(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                ((state >> 8) as i32 % (2 * largest + 1) - largest) as i16
            })
        };
        let mut all = vec![[7; DIMENSIONS], [-7; DIMENSIONS], [127; DIMENSIONS], [-127; DIMENSIONS], [0; DIMENSIONS]];
        all.extend((0..20).map(|at| {
            let mut components = mixed(if at % 2 == 0 { 7 } else { 127 });
            components[at] = if at % 2 == 0 { 7 } else { 127 };
            components
        }));
        for left in &all {
            assert_eq!(Vector::new(left).components(), *left);
            for right in &all {
                let plain: i32 = left.iter().zip(right).map(|(&l, &r)| i32::from(l) * i32::from(r)).sum();
                assert_eq!(Vector::new(left).reversed().product(&Vector::new(right)), plain, "{left:?} {right:?}");
            }
        }
    }
}
