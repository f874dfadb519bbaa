//! A Wasm file with its like bytes beside each other.
//!
//! In a Wasm file opcodes stand among their operands: indices of locals and functions, constants, offsets. brotli finds
//! less to say about such a mixture than about each kind by itself, so the kinds are taken apart, into one stream each.
//! `docs/size.md` has what that gains. `xtask/unpacker` has the layout, and puts the streams together again.

use anyhow::{Context, Result, bail};
use nutgraf_unpacker::{END, MARGIN, NAMED_BY_NEXT, SPACE, STREAMS, TAIL, unpack};
use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;
use wasm_encoder::Encode;
use wasmparser::{FunctionBody, Parser, Payload};

// The streams of operands.
const LOCALS: u8 = TAIL + 1;
const GET: u8 = LOCALS + 1;
const SET: u8 = LOCALS + 2;
const TEE: u8 = LOCALS + 3;
const LOAD: u8 = LOCALS + 4;
const STORE: u8 = LOCALS + 5;
const BRANCH: u8 = LOCALS + 6;
const CALL: u8 = LOCALS + 7;
const LONG: u8 = LOCALS + 8;
// What a constant is depends on the instruction after it, so constants have more than one.
const ARGUMENT: u8 = LOCALS + 9;
const LAST_ARGUMENT: u8 = LOCALS + 10;
const ADDEND: u8 = LOCALS + 11;
const ADDRESS: u8 = LOCALS + 12;
const COMPARED: u8 = LOCALS + 13;
const STACK_TOP: u8 = LOCALS + 14;
const OTHER: u8 = LOCALS + 15;
const _: () = assert!(OTHER as usize + 1 == STREAMS);

/// What all instructions of a kind have in common.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Form {
    /// The bytes that they begin with
    bytes: Vec<u8>,
    /// The streams of their operands
    operands: Vec<u8>,
    /// The stream of a constant before such an instruction
    constant: u8,
    ends_body: bool,
}

/// The file, taken apart.
pub fn split(wasm: &[u8]) -> Result<Vec<u8>> {
    if wasm.len() > SPACE {
        bail!("the Wasm has {} bytes, and there is space for {SPACE}", wasm.len());
    }
    let (place, bodies) = bodies(wasm).context("the Wasm cannot be read")?;
    let bodies = bodies.iter().map(|body| instructions(wasm, body)).collect::<Result<Vec<_>>>()?;
    let packed = write(&wasm[..place.start], &bodies, &wasm[place.end..])?;
    let mut again = vec![0; wasm.len() + MARGIN];
    if unpack(&packed, &mut again) != wasm.len() || again[..wasm.len()] != *wasm {
        bail!("what was taken apart cannot be put together");
    }
    Ok(packed)
}

/// Writes the head, the bodies of functions, and the tail, as the unpacker reads them.
fn write(head: &[u8], bodies: &[Vec<(Form, &[u8])>], tail: &[u8]) -> Result<Vec<u8>> {
    let forms = by_frequency(bodies.iter().flatten().map(|(form, _)| form));
    let count = u8::try_from(forms.len()).context("the Wasm has more than 255 forms of instructions")?;
    let numbers: HashMap<&Form, u8> = forms.iter().copied().zip((0..=END).rev()).collect();
    let mut streams = vec![Vec::new(); STREAMS];
    let mut instructions = Vec::new();
    for body in bodies {
        for (index, (form, operands)) in body.iter().enumerate() {
            instructions.push(numbers[form]);
            for (&stream, number) in form.operands.iter().zip(numbers_in(operands)) {
                // The last instruction has no operands, so there is a next one.
                let stream = if stream == NAMED_BY_NEXT { body[index + 1].0.constant } else { stream };
                streams[usize::from(stream)].extend(number);
            }
        }
    }
    tail.encode(&mut streams[usize::from(TAIL)]);

    let mut packed = Vec::new();
    head.encode(&mut packed);
    packed.push(count);
    for form in forms {
        packed.push(form.constant);
        form.bytes.encode(&mut packed);
        form.operands.encode(&mut packed);
    }
    streams.iter().for_each(|stream| stream.encode(&mut packed));
    packed.extend(instructions);
    Ok(packed)
}

/// Where the bodies of functions stand, the first one's length included, and each of them.
fn bodies(wasm: &[u8]) -> Result<(Range<usize>, Vec<FunctionBody<'_>>)> {
    let (mut place, mut bodies) = (0..0, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::CodeSectionStart { count, range, .. } => {
                // As short as can be: a longer one would be found when all is put together.
                let mut written = Vec::new();
                count.encode(&mut written);
                place = range.start + written.len()..range.end;
            }
            Payload::CodeSectionEntry(body) => bodies.push(body),
            _ => {}
        }
    }
    Ok((place, bodies))
}

/// The instructions of a body, each with its operands. The first is the list of its locals.
fn instructions<'a>(wasm: &'a [u8], body: &FunctionBody<'a>) -> Result<Vec<(Form, &'a [u8])>> {
    let mut reader = body.get_operators_reader()?;
    let (locals, end) = (body.range().start..reader.original_position(), body.range().end);
    let mut instructions = vec![instruction(&wasm[locals], Some((1, LOCALS)), OTHER)];
    while !reader.eof() {
        let start = reader.original_position();
        reader.read()?;
        let bytes = &wasm[start..reader.original_position()];
        let (mut form, operands) = instruction(bytes, operands_of(bytes[0]), constant_before(bytes[0]));
        form.ends_body = reader.original_position() == end;
        instructions.push((form, operands));
    }
    Ok(instructions)
}

/// An instruction whose operands begin at an index and have a stream. One without operands is all form.
fn instruction(bytes: &[u8], operands: Option<(usize, u8)>, constant: u8) -> (Form, &[u8]) {
    let (start, stream) = operands.unwrap_or((bytes.len(), OTHER));
    let (common, operands) = bytes.split_at(start);
    let streams = numbers_in(operands).map(|_| stream).collect();
    (Form { bytes: common.to_vec(), operands: streams, constant, ends_body: false }, operands)
}

/// Of an [opcode](https://webassembly.github.io/spec/core/binary/instructions.html) whose operands are worth a stream: where
/// they begin, and the stream. Those of the others are few, or are not numbers.
fn operands_of(opcode: u8) -> Option<(usize, u8)> {
    Some(match opcode {
        // br, br_if, br_table
        0x0c..=0x0e => (1, BRANCH),
        // call
        0x10 => (1, CALL),
        // local.get, local.set, local.tee
        0x20 => (1, GET),
        0x21 => (1, SET),
        0x22 => (1, TEE),
        // Loads and stores: before the offset stands the alignment, which `order` makes the same in all of them.
        0x28..=0x35 => (2, LOAD),
        0x36..=0x3e => (2, STORE),
        // i32.const, i64.const
        0x41 => (1, NAMED_BY_NEXT),
        0x42 => (1, LONG),
        _ => return None,
    })
}

/// The stream of a constant before an instruction with that opcode.
fn constant_before(opcode: u8) -> u8 {
    match opcode {
        // local.get, i32.const: another argument follows
        0x20 | 0x41 => ARGUMENT,
        // call
        0x10 => LAST_ARGUMENT,
        // i32.add
        0x6a => ADDEND,
        // Loads and stores
        0x28..=0x3e => ADDRESS,
        // Comparisons
        0x45..=0x5a => COMPARED,
        // global.set
        0x24 => STACK_TOP,
        _ => OTHER,
    }
}

/// The forms: that of the end of a body first, then the most frequent ones.
fn by_frequency<'a>(all: impl Iterator<Item = &'a Form>) -> Vec<&'a Form> {
    let mut counts = HashMap::new();
    all.for_each(|form| *counts.entry(form).or_insert(0) += 1);
    let mut forms: Vec<&Form> = counts.keys().copied().collect();
    // The whole form is in the key: equals would stand in another order in each build.
    forms.sort_by_key(|form| (!form.ends_body, Reverse(counts[form]), &form.bytes, &form.operands, form.constant));
    forms
}

/// The numbers that stand one after the other: the last byte of each is below 128.
fn numbers_in(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split_inclusive(|&byte| byte < 128)
}

#[cfg(test)]
mod tests {
    use super::split;
    use wasm_encoder::{
        BlockType, CodeSection, CustomSection, Function, FunctionSection, Ieee64, MemArg, MemorySection, MemoryType,
        Module, TypeSection, ValType,
    };

    const PLACE: MemArg = MemArg { offset: 300, align: 0, memory_index: 0 };

    fn module(functions: &[Function]) -> Vec<u8> {
        let (mut types, mut indices, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        for function in functions {
            indices.function(0);
            code.function(function);
        }
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        let mut module = Module::new();
        let after = CustomSection { name: "after".into(), data: (&[200, 1, 2]).into() };
        module.section(&types).section(&indices).section(MemorySection::new().memory(memory)).section(&code);
        module.section(&after);
        module.finish()
    }

    /// A function whose body takes more than `length` bytes.
    fn function(length: i32) -> Function {
        let mut function = Function::new([(2, ValType::I32), (130, ValType::I64)]);
        let mut write = function.instructions();
        for targets in [3, 200, 300] {
            write.block(BlockType::Empty).i32_const(-1).br_table(vec![0; targets], 0).end();
        }
        write.i32_const(0).i32_const(100_000).i32_store(PLACE).i64_const(i64::MIN).local_set(131);
        write.f64_const(Ieee64::from(-0.1)).drop().i32_const(7).i32_load8_u(PLACE).local_tee(1).drop();
        for number in 0..length / 3 {
            write.i32_const(number).drop();
        }
        write.end();
        function
    }

    /// `split` itself puts together what it has taken apart, and compares.
    #[test]
    fn what_is_taken_apart_is_put_together_again() {
        for lengths in [&[][..], &[0], &[0, 127, 128, 129, 16_000, 17_000, 0]] {
            let wasm = module(&lengths.iter().copied().map(function).collect::<Vec<_>>());
            wasmparser::validate(&wasm).unwrap();
            split(&wasm).unwrap();
        }
    }

    #[test]
    fn what_is_no_wasm_is_an_error() {
        let error = split(b"\0asm\x01\0\0\0\x0a").unwrap_err();
        assert_eq!(error.to_string(), "the Wasm cannot be read");
    }

    #[test]
    fn a_file_that_has_no_space_is_an_error() {
        let error = split(&module(&[function(2_000_000)])).unwrap_err();
        assert!(error.to_string().ends_with("and there is space for 524288"), "{error}");
    }
}
