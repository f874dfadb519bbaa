//! A Wasm file with its like bytes beside each other.
//!
//! In a Wasm file opcodes stand among their operands: indices of locals and functions, constants, offsets. brotli finds
//! less to say about such a mixture than about each kind by itself, so the kinds are taken apart, into one stream each.
//! That makes a compressed file an eighth smaller. `xtask/unpacker` has what puts them together again, and the layout.

use anyhow::{Context, Result, bail};
use nutgraf_unpacker::{AFTER, END, MARGIN, NAMED_BY_NEXT, SPACE, STREAMS, unpack};
use std::collections::HashMap;
use std::ops::Range;
use wasm_encoder::Encode;
use wasmparser::{FunctionBody, Parser, Payload};

/// The kinds of operands that have a stream each, and how many streams constants have, by the instruction that follows.
const LOCALS: u8 = AFTER as u8 + 1;
const GET: u8 = LOCALS + 1;
const SET: u8 = LOCALS + 2;
const TEE: u8 = LOCALS + 3;
const LOAD: u8 = LOCALS + 4;
const STORE: u8 = LOCALS + 5;
const BRANCH: u8 = LOCALS + 6;
const CALL: u8 = LOCALS + 7;
const LONG: u8 = LOCALS + 8;
const CONSTANTS: u8 = LOCALS + 9;

/// What all instructions of a kind have in common.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Form {
    /// The bytes that they begin with
    bytes: Vec<u8>,
    /// The streams of their operands, which are numbers
    operands: Vec<u8>,
    /// The stream of a constant before such an instruction
    before: u8,
    is_end: bool,
}

/// The file, taken apart.
pub fn split(wasm: &[u8]) -> Result<Vec<u8>> {
    if wasm.len() > SPACE {
        bail!("the Wasm has {} bytes, and there is space for {SPACE}", wasm.len());
    }
    let (bodies, functions) = code(wasm).context("the Wasm cannot be read")?;
    let functions = functions.iter().map(|body| instructions(wasm, body)).collect::<Result<Vec<_>>>()?;
    let packed = pack(&wasm[..bodies.start], &functions, &wasm[bodies.end..])?;
    let mut again = vec![0; wasm.len() + MARGIN];
    if unpack(&packed, &mut again) != wasm.len() || again[..wasm.len()] != *wasm {
        bail!("what was taken apart cannot be put together");
    }
    Ok(packed)
}

/// Writes what stands before the functions, the functions, and what stands after them, as the unpacker reads them.
fn pack(before: &[u8], functions: &[Vec<(Form, &[u8])>], after: &[u8]) -> Result<Vec<u8>> {
    let forms = by_frequency(functions.iter().flatten().map(|(form, _)| form));
    if forms.len() > usize::from(END) {
        bail!("the Wasm has {} forms of instructions", forms.len());
    }
    let numbers: HashMap<&Form, u8> = forms.iter().copied().zip((0..=END).rev()).collect();
    let mut streams = vec![Vec::new(); STREAMS];
    let mut sequence = Vec::new();
    for function in functions {
        for (place, (form, operands)) in function.iter().enumerate() {
            sequence.push(numbers[form]);
            for (&stream, number) in form.operands.iter().zip(numbers_in(operands)) {
                let stream = if stream == NAMED_BY_NEXT { function[place + 1].0.before } else { stream };
                streams[usize::from(stream)].extend(number);
            }
        }
    }
    after.encode(&mut streams[AFTER]);

    let mut packed = Vec::new();
    before.encode(&mut packed);
    packed.push(u8::try_from(forms.len())?);
    for form in forms {
        packed.push(form.before);
        form.bytes.encode(&mut packed);
        form.operands.encode(&mut packed);
    }
    streams.iter().for_each(|stream| stream.encode(&mut packed));
    packed.extend(sequence);
    Ok(packed)
}

/// Where the bodies of functions stand, the first one's length included, and each.
fn code(wasm: &[u8]) -> Result<(Range<usize>, Vec<FunctionBody<'_>>)> {
    let (mut all, mut bodies) = (0..0, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::CodeSectionStart { count, range, .. } => {
                let mut start = Vec::new();
                count.encode(&mut start);
                all = range.start + start.len()..range.end;
            }
            Payload::CodeSectionEntry(body) => bodies.push(body),
            _ => {}
        }
    }
    Ok((all, bodies))
}

/// The instructions of a function, each with its operands. The first is the list of its locals.
fn instructions<'a>(wasm: &'a [u8], body: &FunctionBody<'a>) -> Result<Vec<(Form, &'a [u8])>> {
    let mut reader = body.get_operators_reader()?;
    let (locals, end) = (body.range().start..reader.original_position(), body.range().end);
    let mut instructions = vec![instruction(&wasm[locals], 1, Some(LOCALS), CONSTANTS)];
    while !reader.eof() {
        let start = reader.original_position();
        reader.read()?;
        let bytes = &wasm[start..reader.original_position()];
        let (common, stream) = layout(bytes[0]);
        let mut next = instruction(bytes, common.min(bytes.len()), stream, CONSTANTS + before(bytes[0]));
        next.0.is_end = reader.original_position() == end;
        instructions.push(next);
    }
    Ok(instructions)
}

/// An instruction whose first bytes are common to its kind.
fn instruction(bytes: &[u8], common: usize, stream: Option<u8>, before: u8) -> (Form, &[u8]) {
    let (common, operands) = bytes.split_at(if stream.is_some() { common } else { bytes.len() });
    let streams = numbers_in(operands).map(|_| stream.unwrap_or_default()).collect();
    (Form { bytes: common.to_vec(), operands: streams, before, is_end: false }, operands)
}

/// Of an [opcode](https://webassembly.github.io/spec/core/binary/instructions.html): with how many bytes its instructions
/// begin that are not worth a stream, and the stream of the rest. Where there is none, all of an instruction is common.
fn layout(opcode: u8) -> (usize, Option<u8>) {
    match opcode {
        // br, br_if, br_table
        0x0c..=0x0e => (1, Some(BRANCH)),
        // call
        0x10 => (1, Some(CALL)),
        // local.get, local.set, local.tee
        0x20 => (1, Some(GET)),
        0x21 => (1, Some(SET)),
        0x22 => (1, Some(TEE)),
        // Loads and stores: the hint about alignment is the same in all of them.
        0x28..=0x35 => (2, Some(LOAD)),
        0x36..=0x3e => (2, Some(STORE)),
        // i32.const, i64.const
        0x41 => (1, Some(NAMED_BY_NEXT)),
        0x42 => (1, Some(LONG)),
        _ => (1, None),
    }
}

/// The kind of a constant, which depends on the instruction after it.
fn before(opcode: u8) -> u8 {
    match opcode {
        // local.get, i32.const: one argument of several
        0x20 | 0x41 => 0,
        // call: the last argument
        0x10 => 1,
        // i32.add: an offset
        0x6a => 2,
        // Loads and stores: an address, or what is written
        0x28..=0x3e => 3,
        // Comparisons: what is compared with
        0x45..=0x5a => 4,
        // global.set: the top of the stack
        0x24 => 5,
        _ => 6,
    }
}

/// The forms, that of the end of a function first, then the most frequent ones.
fn by_frequency<'a>(all: impl Iterator<Item = &'a Form>) -> Vec<&'a Form> {
    let mut counts = HashMap::new();
    all.for_each(|form| *counts.entry(form).or_insert(0) += 1);
    let mut forms: Vec<&Form> = counts.keys().copied().collect();
    forms.sort_by_key(|form| (!form.is_end, std::cmp::Reverse(counts[form]), &form.bytes, &form.operands));
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
        write.block(BlockType::Empty).i32_const(-1).br_table([0, 1, 0], 0).end();
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
            assert_ne!(split(&wasm).unwrap(), wasm);
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
