//! The module that pages load: `diptych::wasm`, linked.

#![cfg(target_arch = "wasm32")]

pub use diptych::wasm::*;
