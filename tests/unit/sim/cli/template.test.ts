import { expect, test } from '@playwright/test';
import {
  goFloat,
  goMap,
  goNil,
  goPrint,
  goStruct,
  goText,
  render,
  sprintf,
  toJson,
} from '../../../../src/sim/cli/index.ts';

const data = goStruct('system.info', {
  Name: 'default',
  On: true,
  Size: 5,
  Empty: '',
  Tags: ['a', 'b'],
  Labels: goMap({ b: '2', a: '1' }),
  Any: { x: { y: 1 }, n: null },
  Label: (name: string) => `<${name}>`,
});
const show = (source: string): string => {
  const result = render(source, data, { name: '' });
  return result.ok ? result.text : `! ${result.error}`;
};

/** Templates and what Go makes of them; docker's own client prints the same. */
const CASES: readonly (readonly [source: string, text: string])[] = [
  ['{{.Name}} {{.Labels}} {{.Tags}} {{.On}}', 'default map[a:1 b:2] [a b] true'],
  ['{{json .Labels}} {{json .Tags}} {{json "<"}}', '{"a":"1","b":"2"} ["a","b"] "<"'],
  ['{{index .Labels "a"}}{{index .Tags 1}}', '1b'],
  ['{{.Labels.z}}|{{.Any.n}}', '<no value>|<no value>'],
  ['{{.Label "x"}}', '<x>'],
  ['{{.Name | upper | printf "%s!"}}', 'DEFAULT!'],
  [
    '{{printf "%-10s|%10s|%q|%v|%t|%x" .Name .Name .Name .Tags .On "hi"}}',
    'default   |   default|"default"|[a b]|true|6869',
  ],
  ['{{if .On}}yes{{else}}no{{end}} {{if .Empty}}x{{else if eq .Size 5}}five{{end}}', 'yes five'],
  ['{{with .Empty}}a{{else with .Name}}b{{.}}{{end}}', 'bdefault'],
  ['{{range $i, $v := .Tags}}{{$i}}={{$v}};{{end}}', '0=a;1=b;'],
  [
    '{{range $k, $v := .Labels}}{{$k}}{{$v}}{{end}}{{range .Empty}}{{end}}',
    '! template: :1:54: executing "" at <.Empty>: range can\'t iterate over ',
  ],
  ['{{range .Any.n}}x{{else}}none{{end}}', 'none'],
  ['{{range 3}}{{.}}{{end}}', '012'],
  ['{{range .Tags}}{{if eq . "b"}}{{break}}{{end}}{{.}}{{end}}', 'a'],
  ['{{$x := 1}}{{$x = 2}}{{$x}}{{$.Name}}', '2default'],
  ['{{len .Tags}}{{len .Name}} {{slice .Name 1 3}}', '27 ef'],
  [
    '{{join .Tags "-"}} {{split "a,b" ","}} {{title "hello you"}} {{lower "AB"}} {{truncate .Name 3}}',
    'a-b [a b] Hello You ab def',
  ],
  ['{{pad .Name 1 2}}|', ' default  |'],
  ['{{and .On .Name}} {{or .Empty "d"}} {{not .On}}', 'default d false'],
  ['{{eq .Name "a" "default"}} {{ne 1 2}} {{lt 1 2}} {{ge "b" "a"}}', 'true true true true'],
  ['a {{- " b " -}} c{{/* gone */}}', 'a b c'],
  ['{{print 1 2 "a" 3}}{{println "x" 1}}', '1 2a3x 1\n'],
  ['{{"\\x41\\t"}}{{`raw\\n`}}{{0x1F}} {{1e3}}', 'A\traw\\n31 1000'],
];
for (const [source, text] of CASES) {
  test(`the template ${source} prints what Go prints`, () => {
    expect(show(source)).toBe(text);
  });
}

/** What Go says about templates that fail. */
const ERRORS: readonly (readonly [source: string, error: string])[] = [
  ['{{.Nope}}', `:1:2: executing "" at <.Nope>: can't evaluate field Nope in type system.info`],
  ['{{.Name.Foo}}', `:1:7: executing "" at <.Name.Foo>: can't evaluate field Foo in type string`],
  ['{{.Any.n.z}}', ':1:6: executing "" at <.Any.n.z>: nil pointer evaluating interface {}.z'],
  ['a\n {{.Nope}}', `:2:3: executing "" at <.Nope>: can't evaluate field Nope in type system.info`],
  ['{{index .Tags 5}}', ':1:2: executing "" at <index .Tags 5>: error calling index: index out of range: 5'],
  ['{{len .Size}}', ':1:2: executing "" at <len .Size>: error calling len: len of type int'],
  ['{{eq .Name 1}}', ':1:2: executing "" at <eq .Name 1>: error calling eq: incompatible types for comparison'],
  ['{{upper .Size}}', ':1:8: executing "" at <.Size>: wrong type for value; expected string; got int'],
  ['{{upper 3}}', ':1:8: executing "" at <3>: expected string; found 3'],
  ['{{upper}}', ':1:2: executing "" at <upper>: wrong number of args for upper: want 1 got 0'],
  ['{{.Name', ':1: unclosed action'],
  ['{{.Name}', ":1: bad character U+007D '}'"],
  ['{{foo .Name}}', ':1: function "foo" not defined'],
  ['{{"x}}', ':1: unterminated quoted string'],
  ['{{if .On}}x', ':1: unexpected EOF'],
  ['{{end}}', ':1: unexpected {{end}}'],
  ['{{}}', ':1: missing value for command'],
  ['{{$y}}', ':1: undefined variable "$y"'],
  ['{{|}}', ':1: unexpected "|" in command'],
  ['{{.Name | "a"}}', ':1: non executable command in pipeline stage 2'],
  ['{{(.Name}}', ':1: unclosed left paren'],
  ['{{range $a, $b, $c := .Tags}}{{end}}', ':1: too many declarations in range'],
];
for (const [source, error] of ERRORS) {
  test(`the template ${JSON.stringify(source)} fails in Go’s words`, () => {
    expect(show(source)).toBe(`! template: ${error}`);
  });
}

test('what was printed before an error is kept', () => {
  expect(render('{{.Name}} {{.Nope}}', data, { name: 'x' })).toMatchObject({
    ok: false,
    partial: 'default ',
    at: 'exec',
  });
});

test('a key that a map lacks can be an error', () => {
  const result = render('{{.Nope}}', { a: 1 }, { name: '', missingKey: 'error' });
  expect(result).toMatchObject({ error: 'template: :1:2: executing "" at <.Nope>: map has no entry for key "Nope"' });
});

test('values print as fmt prints them', () => {
  const time = goText('time.Time', '2026-01-01 00:00:00 +0000 UTC', '2026-01-01T00:00:00Z');
  expect(
    goPrint([goStruct('T', { A: 1, B: ['x'] }), time, goNil('slice'), goNil('pointer'), null, goFloat(1e21)]),
  ).toBe('[{1 [x]} 2026-01-01 00:00:00 +0000 UTC [] <nil> <nil> 1e+21]');
  expect(sprintf('%d %s', ['a'])).toBe('%!d(string=a) %!s(MISSING)');
  expect(sprintf('%05d %+d %X %.2f %%', [42, 1, 255, 1.5])).toBe('00042 +1 FF 1.50 %');
  expect(sprintf('%s', ['a', 2])).toBe('a%!(EXTRA int=2)');
});

test('JSON is encoding/json’s', () => {
  const value = goStruct('T', { Z: goNil('slice'), A: { b: '<', a: [] }, M: () => 'method', T: goText('t', 'x', 'y') });
  expect(toJson(value)).toBe('{"Z":null,"A":{"a":[],"b":"<"},"T":"y"}');
  expect(toJson({ a: ['<'] }, { indent: '    ', escapeHtml: true })).toBe('{\n    "a": [\n        "\\u003c"\n    ]\n}');
});
