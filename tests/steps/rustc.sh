#!/bin/sh
# A compiler for cargo's RUSTC_WORKSPACE_WRAPPER that has the library count its steps: every basic block calls out when it
# is entered, see https://clang.llvm.org/docs/SanitizerCoverage.html
case " $* " in
  *" --crate-name nutgraf "*)
    exec "$@" -Copt-level=1 -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3 \
      -Cllvm-args=-sanitizer-coverage-trace-pc-guard
    ;;
  *) exec "$@" ;;
esac
