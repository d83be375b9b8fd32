//! The surface in JavaScript.
