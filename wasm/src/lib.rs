//! The module that pages load: `diptych::wasm`, linked, with an allocator that is small.

#![cfg(target_arch = "wasm32")]

pub use diptych::wasm::*;

struct AllocatorOptions;

impl rlsf::GlobalTlsfOptions for AllocatorOptions {
    // Growing in place is a third of the allocator's code, and no comparison is faster for it.
    const ENABLE_REALLOCATION: bool = false;
    const COALESCE_POOLS: bool = true;
}

#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf<AllocatorOptions> = rlsf::GlobalTlsf::new();
