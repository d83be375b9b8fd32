//! The model as JavaScript values, by way of JSON, which the engine reads: that takes as long as making objects property by
//! property does, and 1.4 kB less of the download than `serde_wasm_bindgen`.
//!
//! Time and space: linear; a long list is read in parts, so that neither memory nor a string of the engine, half a
//! gigabyte, has to hold the whole.

use std::fmt::Error;

use js_sys::{Array, JSON, Number, Reflect};
use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer};
use wasm_bindgen::prelude::*;

/// Bytes of JSON after which what there is of a list is read.
const PART: usize = 1 << 20;

/// A value as plain objects: `null` for `None`, objects for maps.
pub(super) fn value_of(model: &impl Serialize) -> JsValue {
    let mut json = Json::default();
    let written = model.serialize(&mut json);
    debug_assert!(written.is_ok(), "the model has no kind of value that `Json` does not write");
    json.read()
}

/// Adds values to the list that the names lead to.
pub(super) fn fill(value: &JsValue, path: &[&str], list: &[impl Serialize]) {
    let get = |value: JsValue, name: &&str| Reflect::get(&value, &JsValue::from_str(name)).unwrap_or_default();
    let array: Array = path.iter().fold(value.clone(), get).unchecked_into();
    let mut rest = list.iter().peekable();
    while rest.peek().is_some() {
        let mut json = Json::default();
        json.0.push(b'[');
        while let Some(item) = rest.next_if(|_| json.0.len() < PART) {
            let _ = json.member(item);
        }
        let _ = json.close(b']');
        for item in json.read().unchecked_into::<Array>().iter() {
            array.push(&item);
        }
    }
}

/// JSON as far as it is written. Each member of a list or an object has a comma behind it until that is closed.
#[derive(Default)]
struct Json(Vec<u8>);

type Written = Result<(), Error>;

impl Json {
    fn read(self) -> JsValue {
        let json = String::from_utf8(self.0).unwrap_throw();
        JSON::parse(&json).unwrap_throw()
    }

    fn open(&mut self, bracket: u8) -> Result<&mut Self, Error> {
        self.0.push(bracket);
        Ok(self)
    }

    fn close(&mut self, bracket: u8) -> Written {
        if self.0.last() == Some(&b',') {
            self.0.pop();
        }
        self.0.push(bracket);
        Ok(())
    }

    fn raw(&mut self, json: &str) -> Written {
        self.0.extend_from_slice(json.as_bytes());
        Ok(())
    }

    fn member(&mut self, value: &(impl Serialize + ?Sized)) -> Written {
        value.serialize(&mut *self)?;
        self.0.push(b',');
        Ok(())
    }

    fn integer(&mut self, mut number: u64) {
        let mut digits = [b'0'; 20];
        let mut first = digits.len();
        while number > 0 || first == digits.len() {
            first -= 1;
            digits[first] += (number % 10) as u8;
            number /= 10;
        }
        self.0.extend_from_slice(&digits[first..]);
    }

    fn string(&mut self, text: &str) {
        self.0.push(b'"');
        let mut from = 0;
        let text = text.as_bytes();
        for (at, &byte) in text.iter().enumerate() {
            if byte >= b' ' && byte != b'"' && byte != b'\\' {
                continue;
            }
            self.0.extend_from_slice(&text[from..at]);
            self.0.extend_from_slice(b"\\u00");
            for digit in [byte >> 4, byte & 15] {
                self.0.push(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 });
            }
            from = at + 1;
        }
        self.0.extend_from_slice(&text[from..]);
        self.0.push(b'"');
    }
}

impl<'a> Serializer for &'a mut Json {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = &'a mut Json;
    type SerializeTuple = &'a mut Json;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = &'a mut Json;
    type SerializeStruct = &'a mut Json;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_bool(self, value: bool) -> Written {
        self.raw(if value { "true" } else { "false" })
    }

    fn serialize_u8(self, value: u8) -> Written {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Written {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Written {
        self.integer(value);
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Written {
        // The engine writes it in full; what the standard library does that with takes kilobytes.
        let number = Number::from(value).to_string_with_radix(10).unwrap_throw();
        self.raw(&String::from(number))
    }

    fn serialize_str(self, value: &str) -> Written {
        self.string(value);
        Ok(())
    }

    fn serialize_none(self) -> Written {
        self.raw("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Error> {
        self.open(b'[')
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Error> {
        self.open(b'[')
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Error> {
        self.open(b'{')
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        self.open(b'{')
    }

    // The model has nothing of these.

    fn serialize_i8(self, _: i8) -> Written {
        Err(Error)
    }

    fn serialize_i16(self, _: i16) -> Written {
        Err(Error)
    }

    fn serialize_i32(self, _: i32) -> Written {
        Err(Error)
    }

    fn serialize_i64(self, _: i64) -> Written {
        Err(Error)
    }

    fn serialize_u16(self, _: u16) -> Written {
        Err(Error)
    }

    fn serialize_f32(self, _: f32) -> Written {
        Err(Error)
    }

    fn serialize_char(self, _: char) -> Written {
        Err(Error)
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Error)
    }

    fn serialize_unit(self) -> Written {
        Err(Error)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        Err(Error)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(Error)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Impossible<(), Error>, Error> {
        Err(Error)
    }
}

impl SerializeSeq for &mut Json {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.member(value)
    }

    fn end(self) -> Written {
        self.close(b']')
    }
}

impl SerializeTuple for &mut Json {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.member(value)
    }

    fn end(self) -> Written {
        self.close(b']')
    }
}

impl SerializeMap for &mut Json {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        key.serialize(&mut **self)?;
        self.0.push(b':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.member(value)
    }

    fn end(self) -> Written {
        self.close(b'}')
    }
}

impl SerializeStruct for &mut Json {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Written {
        self.string(key);
        self.0.push(b':');
        self.member(value)
    }

    fn end(self) -> Written {
        self.close(b'}')
    }
}
