//! A hash map with little machine code for each type.
//!
//! The standard library's is compiled anew for all types of keys and values, a kilobyte and a half each. Here what grows and
//! what looks for a place is there once: it knows the hashes of the entries, and asks whether a key is the same only where a hash
//! is. Entries are kept in the order in which they came. Nothing is taken out. Time: constant, typically; space: 12 bytes an
//! entry at most beside the entries.

use std::borrow::Borrow;
use std::hash::{Hash, Hasher};

/// Keys and their values, in the order in which the keys came.
#[derive(Debug)]
pub(crate) struct Map<K, V> {
    index: Index,
    entries: Vec<(K, V)>,
}

// Derived, it would ask for defaults of keys.
impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self { index: Index::default(), entries: Vec::new() }
    }
}

impl<K: Hash + Eq> Map<K, ()> {
    /// A set.
    pub fn of(keys: impl Iterator<Item = K>) -> Self {
        let mut map = Self::default();
        keys.for_each(|key| *map.or_default(key));
        map
    }
}

impl<K: Hash + Eq, V> Map<K, V> {
    pub fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let at = self.find(hash(key), key)?;
        Some(&self.entries[at].1)
    }

    pub fn get_mut<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let at = self.find(hash(key), key)?;
        Some(&mut self.entries[at].1)
    }

    pub fn contains<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(hash(key), key).is_some()
    }

    /// The value of a key, which is this one if the key is new.
    pub fn or_insert(&mut self, key: K, value: V) -> &mut V {
        let hash = hash(&key);
        let at = self.find(hash, &key).unwrap_or_else(|| {
            self.index.add(hash);
            self.entries.push((key, value));
            self.entries.len() - 1
        });
        &mut self.entries[at].1
    }

    /// The value of a key, which is the default if the key is new.
    pub fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        self.or_insert(key, V::default())
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.entries.iter()
    }

    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    pub fn into_values(self) -> impl Iterator<Item = V> {
        self.entries.into_iter().map(|(_, value)| value)
    }

    fn find<Q: Hash + Eq + ?Sized>(&self, hash: u32, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        self.index.find(hash, &|at| self.entries[at].0.borrow() == key)
    }
}

/// Where the entries are, by their hashes: open addressing, with linear probing.
#[derive(Debug, Default)]
struct Index {
    /// The number of an entry, from one on; zero where there is none. A power of two of them, a quarter of them free at least.
    slots: Vec<u32>,
    /// That of each entry.
    hashes: Vec<u32>,
}

/// The slots of a map that is not empty.
const FEWEST_SLOTS: usize = 8;

impl Index {
    /// The entry with this hash that is the same.
    fn find(&self, hash: u32, is_same: &dyn Fn(usize) -> bool) -> Option<usize> {
        let mut slot = self.first_slot(hash);
        // Over a slice, and no closure but the one: this is what comparing many words waits for.
        let slots = self.slots.as_slice();
        while let Some(&number) = slots.get(slot) {
            let at = (number as usize).checked_sub(1)?;
            if self.hashes.get(at) == Some(&hash) && is_same(at) {
                return Some(at);
            }
            slot = (slot + 1) & (slots.len() - 1);
        }
        None
    }

    /// Adds an entry.
    fn add(&mut self, hash: u32) {
        self.hashes.push(hash);
        let count = self.hashes.len();
        if count * 4 <= self.slots.len() * 3 {
            self.put(count - 1);
            return;
        }
        self.slots = vec![0; FEWEST_SLOTS.max(self.slots.len() * 2)];
        (0..count).for_each(|at| self.put(at));
    }

    /// Puts an entry into the first slot that is free for it.
    fn put(&mut self, at: usize) {
        let mut slot = self.first_slot(self.hashes[at]);
        while self.slots[slot] != 0 {
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        self.slots[slot] = at as u32 + 1;
    }

    /// By the upper bits of a product, which depend on all of the hash (Fibonacci hashing).
    fn first_slot(&self, hash: u32) -> usize {
        let product = u64::from(hash.wrapping_mul(0x9E37_79B1)) * self.slots.len() as u64;
        (product >> 32) as usize
    }
}

fn hash(key: &(impl Hash + ?Sized)) -> u32 {
    let mut hasher = Fnv(0x811C_9DC5);
    key.hash(&mut hasher);
    hasher.0
}

/// FNV-1a with 32 bits, four bytes a step.
struct Fnv(u32);

impl Fnv {
    fn step(&mut self, number: u32) {
        self.0 = (self.0 ^ number).wrapping_mul(0x0100_0193);
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        let (fours, rest) = bytes.as_chunks();
        for &four in fours {
            self.step(u32::from_le_bytes(four));
        }
        for &byte in rest {
            self.step(u32::from(byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.step(number);
    }

    fn write_usize(&mut self, number: usize) {
        self.step(number as u32);
    }

    fn finish(&self) -> u64 {
        u64::from(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_counts() {
        let words: Vec<String> = (0u32..4000).map(|at| (at.wrapping_mul(at) % 769).to_string()).collect();
        let mut map: Map<&str, u32> = Map::default();
        let mut expected = std::collections::HashMap::new();
        for word in &words {
            assert_eq!(map.get(word.as_str()), expected.get(word.as_str()));
            *map.or_default(word.as_str()) += 1;
            *expected.entry(word.as_str()).or_default() += 1;
        }
        assert_eq!(map.len(), expected.len());
        assert!(map.iter().all(|(word, count)| expected[word] == *count));
        assert!(!map.contains("") && map.contains("0") && map.get_mut("769").is_none());
        let mut seen = Vec::new();
        words.iter().for_each(|word| {
            if !seen.contains(&word.as_str()) {
                seen.push(word)
            }
        });
        assert!(map.iter().map(|(word, _)| *word).eq(seen), "in the order in which they came");
    }
}
