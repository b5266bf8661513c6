#!/bin/sh
# Signed releases: what ismsdoc signs ssh-keygen verifies, and the other way round; whatever is no good key or signature is named.
. "$(dirname "$0")/lib.sh"
project=$tmp/p release=$tmp/p/releases/2026-11-22-1.1 keys=$tmp/keys
namespace=ismsdoc

mkdir "$keys" && for key in ours theirs; do ssh-keygen -q -t ed25519 -N '' -C "$key@acme.example" -f "$keys/$key"; done
ssh-keygen -q -t ed25519 -N secret -f "$keys/locked"
ssh-keygen -q -t ecdsa -N '' -f "$keys/ecdsa"
sed 's/^/security@acme.example /' "$keys/ours.pub" >"$keys/allowed"

fresh() { rm -rf "$project" && cp -R tests/minimal "$project" && rm -rf "$project/out" "$project/releases"; }
signs() { fresh && exits 0 "$ismsdoc" release "$project" --sign "$keys/ours" >"$tmp/said" && grep ', signed$' "$tmp/said"; }
check "a release is signed" signs
standard() { ssh-keygen -Y verify -f "$keys/allowed" -I security@acme.example -n "$namespace" -s "$1/manifest.json.sig" <"$1/manifest.json"; }
check "ssh-keygen verifies what ismsdoc signed" standard "$release"
fingerprint() { ssh-keygen -lf "$keys/ours.pub" | cut -d' ' -f2; }
verified() { exits 0 "$ismsdoc" verify "$release" --key "$1" >"$tmp/said" && grep -F "as released, signed with $(fingerprint)" "$tmp/said"; }
check "ismsdoc verifies it with the public key" verified "$keys/ours.pub"
check "and with a file of allowed signers" verified "$keys/allowed"
many() { cat "$keys/theirs.pub" "$keys/ecdsa.pub" "$keys/allowed" >"$keys/many" && printf '\n# ours\n' >>"$keys/many" && verified "$keys/many"; }
check "and with one of many" many
check "the private key is not in what it signed" sh -c "! grep -rqF \"\$(sed -n 3p '$keys/ours')\" '$release'"

again() { cp -R "$release" "$tmp/first" && signs && diff -r "$tmp/first" "$release"; }
check "the same key signs the same release alike" again
by_standard() {
	rm "$release/manifest.json.sig" && ssh-keygen -q -Y sign -n "$namespace" -f "$keys/$1" ${2:+-O "$2"} "$release/manifest.json" 2>/dev/null
}
made_elsewhere() { by_standard ours hashalg=sha256 && verified "$keys/ours.pub" && by_standard ours && diff -r "$tmp/first" "$release"; }
check "ismsdoc verifies what ssh-keygen signed, with either digest; by default both make the same bytes" made_elsewhere

said() { # said TEXT: standard output of verify ends so
	grep -q "$1\$" "$tmp/said" || { cat "$tmp/said"; return 1; }
}
unchecked() { exits 0 "$ismsdoc" verify "$release" >"$tmp/said" && said 'as released, signed, by whom was not checked (no --key)'; }
check "without a key it is said that nothing was checked" unchecked
unsigned() { fresh && "$ismsdoc" release "$project" -q && exits 0 "$ismsdoc" verify "$release" >"$tmp/said" && said 'as released, not signed'; }
check "and that a release is not signed" unsigned

# refuses STATUS FILE CODE COMMAND...: the one error is at FILE and has this code.
refuses() {
	status=$1 file=$2 code=$3
	shift 3
	exits "$status" "$@" >"$tmp/said" 2>&1 && [ "$(grep -c 'error:' "$tmp/said")" = 1 ] && grep -q "$file:.*error: .*\[$code\]" "$tmp/said" && return
	cat "$tmp/said"
	return 1
}
of_release() { rm -rf "$release" && cp -R "$tmp/first" "$release"; }
verify_refuses() { refuses 1 "$1" "$2" "$ismsdoc" verify "$release" --key "$3"; }
check "a missing signature is an error" verify_refuses manifest.json.sig signature-missing "$keys/ours.pub"
mkdir -p "$project/releases" && of_release
check "so is one of another key" verify_refuses manifest.json.sig signature-key "$keys/theirs.pub"
names_keys() { grep -F "$(fingerprint)" "$tmp/said" && grep -F "$keys/theirs.pub" "$tmp/said"; }
check "and both are named" names_keys
changed() { of_release && sed -i '/"release"/s/1.1/1.2/' "$release/manifest.json" && verify_refuses manifest.json.sig signature-wrong "$keys/ours.pub"; }
check "a changed manifest is noticed" changed
with_file() { # a changed file, with a manifest that says so, signed by nobody
	of_release && printf x >>"$release/ja/risk-treatment-plan.md" && sum=$(sha256sum <"$release/ja/risk-treatment-plan.md" | cut -d' ' -f1) &&
		sed -i "/\"ja\/risk-treatment-plan.md\"/{
			s/\"sha256\": \"[^\"]*\"/\"sha256\": \"$sum\"/
			s/\"bytes\": [0-9]*/\"bytes\": $(wc -c <"$release/ja/risk-treatment-plan.md")/
		}" "$release/manifest.json" &&
		exits 0 "$ismsdoc" verify "$release" && verify_refuses manifest.json.sig signature-wrong "$keys/ours.pub"
}
check "so is a changed file whose manifest was made to fit" with_file
other_namespace() { of_release && rm "$release/manifest.json.sig" && ssh-keygen -q -Y sign -n git -f "$keys/ours" "$release/manifest.json" 2>/dev/null && verify_refuses manifest.json.sig signature-namespace "$keys/ours.pub"; }
check "a signature for another purpose does not count" other_namespace
other_type() { of_release && by_standard ecdsa && verify_refuses manifest.json.sig key-type "$keys/ours.pub"; }
check "nor does one of another type of key" other_type
broken() { of_release && "$@" "$release/manifest.json.sig" && verify_refuses manifest.json.sig signature-broken "$keys/ours.pub"; }
check "nor what is no signature" broken truncate -s 0
check "nor a part of one" broken sed -i 3d
check "nor one with a digit too many" broken sed -i '2s/^/A/'
flipped() { of_release && sed -i '5{s/^\(.\{20\}\)A/\1B/;t;s/^\(.\{20\}\)./\1A/}' "$release/manifest.json.sig" && verify_refuses manifest.json.sig signature-wrong "$keys/ours.pub"; }
check "nor one with another digit" flipped
link() { of_release && mv "$release/manifest.json.sig" "$tmp/elsewhere" && ln -s "$tmp/elsewhere" "$release/manifest.json.sig" && refuses 1 '' file-outside "$ismsdoc" verify "$release" --key "$keys/ours.pub"; }
check "nor a link to one" link

of_release
cp "$release/ja/statement-of-applicability.pdf" "$tmp/sent.pdf"
sent() { "$ismsdoc" verify "$tmp/sent.pdf" "$project" --key "$keys/ours.pub" >"$tmp/said" && grep "release 2026-11-22-1.1, ja/statement-of-applicability.pdf, signed with $(fingerprint)" "$tmp/said"; }
check "a file is held against signed releases" sent
unsent() { refuses 1 sent.pdf file-unknown "$ismsdoc" verify "$tmp/sent.pdf" "$project" --key "$keys/theirs.pub" && grep -q 'manifest.json.sig: warning: .*\[signature-key\]' "$tmp/said"; }
check "one that is signed by others does not have it, and that is told" unsent

# Keys that are none.
key_refused() { # key_refused CODE FILE: nothing is released, and the key is named
	fresh && refuses "${3:-1}" "$(basename "$2")" "$1" "$ismsdoc" release "$project" --sign "$2" -q && [ ! -e "$project/releases" ]
}
check "a key with a passphrase is refused" key_refused key-passphrase "$keys/locked"
check "and how to sign with it is said" grep -q "ssh-keygen -Y sign -n $namespace" "$tmp/said"
check "a key of another type is refused" key_refused key-type "$keys/ecdsa"
check "so is a public key" key_refused key-broken "$keys/ours.pub"
check "so is what is no key" key_refused key-broken "$top/README.md"
check "so is a key that is not there" key_refused file-missing "$keys/nowhere"
sed 3d "$keys/ours" >"$keys/cut"
check "so is half a key" key_refused key-broken "$keys/cut"
mixed() { # the public half of another key
	decoded() { sed '1d;$d' "$keys/$1" | base64 -d | od -An -v -tx1 | tr -d ' \n'; }
	public() { cut -d' ' -f2 "$keys/$1.pub" | base64 -d | od -An -v -tx1 | tr -d ' \n' | tail -c 64; }
	{ sed -n 1p "$keys/ours"; decoded ours | sed "s/$(public ours)/$(public theirs)/g; s/../\\\\x&/g" | xargs -0 printf | base64; sed -n '$p' "$keys/ours"; } >"$keys/mixed"
	key_refused key-broken "$keys/mixed" && grep 'belongs to another' "$tmp/said"
}
check "so is a key of two halves" mixed
mkdir -p "$project/releases" && of_release
check "public keys of another type are refused" refuses 1 ecdsa.pub key-type "$ismsdoc" verify "$release" --key "$keys/ecdsa.pub"
check "a file without keys is refused" refuses 1 void key-broken sh -c ": >'$keys/void' && '$ismsdoc' verify '$release' --key '$keys/void'"
sed 's/ ssh-/ namespaces="git" ssh-/' "$keys/allowed" >"$keys/options"
check "options of a signer are not passed over" refuses 1 'options:1' key-broken "$ismsdoc" verify "$release" --key "$keys/options"
sed 's/AAAA/AAAB/' "$keys/ours.pub" >"$keys/spoilt"
check "a damaged public key is refused" refuses 1 'spoilt:1' key-broken "$ismsdoc" verify "$release" --key "$keys/spoilt"
