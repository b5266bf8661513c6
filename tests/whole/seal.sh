#!/bin/sh
# PDFs with signatures in them: what OpenSSL and poppler say of these, and what is refused, with certificates and a time stamping
# authority of the test's own.
. "$(dirname "$0")/../e2e/lib.sh"
project=$tmp/p release=$tmp/p/releases/2026-11-22-1.1 keys=$tmp/keys
pdf=$release/ja/statement-of-applicability.pdf
unset http_proxy HTTP_PROXY
mkdir "$keys" "$tmp/tsa"

# What makes a certificate that is over: OpenSSL 3.5 takes no negative number of days, and older ones no dates.
over="-days -1"
if openssl x509 -help 2>&1 | grep -q not_after; then over="-not_before 20240101000000Z -not_after 20240102000000Z"; fi
# Certificates. signed NAME SUBJECT EXTENSION [TIME]: keys/NAME.crt by the authority of the test.
new_key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$keys/$1.key" 2>/dev/null; }
signed() {
	printf '%s\n' "$3" >"$keys/extension"
	# shellcheck disable=SC2086 # the words of TIME are words
	openssl req -new -key "$keys/$1.key" -subj "$2" -out "$keys/$1.csr" 2>/dev/null &&
		openssl x509 -req -in "$keys/$1.csr" -CA "$keys/ca.crt" -CAkey "$keys/ca.key" ${4:--days 20} -extfile "$keys/extension" -out "$keys/$1.crt" 2>/dev/null
}
signs='keyUsage=critical,digitalSignature,nonRepudiation'
new_key ca && openssl req -x509 -key "$keys/ca.key" -days 30 -subj "/CN=Acme authority" -out "$keys/ca.crt"
for name in ours other tsa old crypt; do new_key $name; done
signed ours "/O=Acme/CN=Acme seal" "$signs"
signed old /CN=old "$signs" "$over"
signed crypt /CN=crypt keyUsage=critical,keyEncipherment
signed tsa /CN=tsa extendedKeyUsage=critical,timeStamping
openssl genrsa -out "$keys/rsa.key" 2048 2>/dev/null && signed rsa "/CN=Acme RSA" "$signs"
openssl genrsa -out "$keys/short.key" 1024 2>/dev/null && signed short /CN=short "$signs"
openssl genpkey -algorithm ED25519 -out "$keys/edwards.key" && signed edwards /CN=edwards "$signs"
echo 'open sesame' >"$keys/password" && echo wrong >"$keys/wrong"
pkcs12() { openssl pkcs12 -export -inkey "$keys/rsa.key" -in "$keys/rsa.crt" -certfile "$keys/ca.crt" -passout "file:$keys/password" -out "$keys/$1.p12" ${2:-}; }
pkcs12 rsa && pkcs12 legacy -legacy
{ cat "$keys/ours.crt" "$keys/ca.crt" "$keys/ca.crt" "$keys/ours.crt"; openssl pkey -in "$keys/ours.key" -aes256 -passout "file:$keys/password"; } >"$keys/ours.pem"

# The authority.
cat >"$keys/tsa.cnf" <<END
[tsa]
default_tsa = ours
[ours]
serial = $keys/serial
crypto_device = builtin
signer_cert = $keys/tsa.crt
signer_key = $keys/tsa.key
certs = $keys/ca.crt
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
ess_cert_id_alg = sha256
END
echo 01 >"$keys/serial"
sed 's/^digests.*/digests = sha512/' "$keys/tsa.cnf" >"$keys/refuses.cnf"

# with_server CONFIG KIND COMMAND...: runs COMMAND with the address in $url.
with_server() {
	rm -f "$tmp/tsa"/*
	perl tests/e2e/tsa.pl "$keys/$1.cnf" "$tmp/tsa" "$2" &
	server=$! tries=0
	shift 2
	while [ ! -e "$tmp/tsa/port" ] && [ $tries -lt 200 ]; do sleep 0.05; tries=$((tries + 1)); done
	url=http://127.0.0.1:$(cat "$tmp/tsa/port")/stamps?policy=1
	"$@"
	got=$?
	kill $server && wait $server 2>/dev/null
	return $got
}

# In one language, for time.
fresh() {
	rm -rf "$project" && cp -R tests/minimal "$project" && rm -rf "$project/out" "$project/releases" && sed -i "s/^languages: .*/languages: [ja]/" "$project/isms.yaml"
}
seals() { fresh && exits 0 "$ismsdoc" release "$project" "$@" >"$tmp/said" && grep ', PDFs sealed' "$tmp/said"; }
pdfs() { find "$release" -name '*.pdf'; }

stamped() { seals --seal "$keys/ours.crt" --seal-key "$keys/ours.key" --timestamp "$url"; }
check "PDFs are sealed and stamped" with_server tsa stamps stamped
asked() { [ "$(grep -c '^POST /stamps?policy=1 ' "$tmp/tsa/asked")" = "$(pdfs | wc -l)" ]; }
check "the authority is asked once for each" asked
cp -R "$release" "$tmp/stamped"

# parts PDF: what is signed, its signature as CMS, the signature in that and its time stamp, by what the PDF says.
parts() {
	set -- "$1" $(grep -a -o -m1 '/ByteRange\[[0-9 ]*\]' "$1" | tr -d -c '0-9 ')
	{ head -c "$3" "$1" && tail -c "$5" "$1"; } >"$tmp/data"
	head -c "$4" "$1" | tail -c +$(($3 + 2)) | perl -ne 'print pack("H*", s/>//r)' >"$tmp/cms"
	openssl asn1parse -inform DER -in "$tmp/cms" >"$tmp/tree" 2>/dev/null
}
# part LINE-OF-TREE TO [HEADER-TOO]: writes that value of the signature.
part() {
	set -- "$2" $(echo "$1" | sed 's/^ *\([0-9]*\):d=[0-9]* *hl=\([0-9]*\) *l= *\([0-9]*\).*/\1 \2 \3/') "${3:-}"
	if [ "$5" ]; then skip=$2 size=$(($3 + $4)); else skip=$(($2 + $3)) size=$4; fi
	tail -c +$((skip + 1)) "$tmp/cms" | head -c "$size" >"$1"
}
cms_holds() {
	for file in ${1:-$(pdfs)}; do
		parts "$file" && openssl cms -verify -cades -binary -inform DER -in "$tmp/cms" -content "$tmp/data" -CAfile "$keys/ca.crt" -purpose any -out /dev/null || return 1
	done
}
check "openssl cms takes each signature for CAdES with the signing certificate in it" cms_holds
attributes() {
	parts "$pdf"
	grep -q ':id-smime-aa-signingCertificateV2' "$tmp/tree" && ! grep -q ':signingTime' "$(sed '/:id-smime-aa-timeStampToken/,$d' "$tmp/tree" >"$tmp/own" && echo "$tmp/own")"
}
check "the signing time is in the PDF, not in the signature" attributes
in_pdf() { date=$(grep -a -o -m1 '/M(D:[0-9]\{8\}' "$pdf") && { [ "${date#*:}" = "$(date -u +%Y%m%d)" ] || [ "${date#*:}" = "$(date -u -d yesterday +%Y%m%d)" ]; }; }
check "and is that of the clock" in_pdf
stamp_holds() {
	parts "$pdf"
	part "$(grep -m1 -A2 ':id-smime-aa-timeStampToken' "$tmp/tree" | sed -n 3p)" "$tmp/token" with-header
	part "$(grep -B1 -m1 'd=5 .*cont \[ 1 \]' "$tmp/tree" | head -n 1)" "$tmp/signature"
	openssl ts -verify -token_in -in "$tmp/token" -data "$tmp/signature" -CAfile "$keys/ca.crt"
}
check "openssl ts takes the time stamp for one of the signature" stamp_holds
by_poppler() {
	for file in $(pdfs); do
		pdfsig -nocert "$file" >"$tmp/said" && grep -q 'Signature is Valid' "$tmp/said" && grep -q 'Total document signed' "$tmp/said" &&
			grep -q 'ETSI.CAdES.detached' "$tmp/said" && grep -q 'Common Name: Acme seal' "$tmp/said" || { cat "$tmp/said"; return 1; }
	done
}
check "pdfsig takes every PDF for signed as a whole" by_poppler
check "qpdf finds nothing to complain of" qpdf --check "$pdf"

field() {
	qpdf --qdf --object-streams=disable "$pdf" "$tmp/qdf" && pdfinfo -struct "$pdf" >"$tmp/said" 2>/dev/null && [ "$(grep -c '^ *Form\b' "$tmp/said")" = 1 ] &&
		grep -qa '/SigFlags 3' "$tmp/qdf" && perl -0ne 'exit !(m|/AP <<\s*/N \d+ 0 R\s*>>\s*/F 132\s*/FT /Sig\s.*?/StructParent \d+\s.*?/Subtype /Widget\s.*?/TU |s)' "$tmp/qdf"
}
check "the field is printed, has a name for a screen reader and is a Form of the structure" field

unsigned() { grep -o '"path": "[^"]*.pdf".*"unsigned": "[^"]*"' "$1/manifest.json" | sed 's/"sha256": "[^"]*", //'; }
# told NAME KEY STAMP: verify says of every PDF with which certificate it is sealed, and what of its stamp.
told() {
	exits 0 "$ismsdoc" verify "$release" >"$tmp/said" &&
		[ "$(grep -c "\.pdf  sealed with certificate SHA-256 $(openssl x509 -in "$keys/$2.crt" -noout -fingerprint -sha256 | tr -d ':' | cut -d= -f2 | tr A-F a-f) ($1) at 20[-0-9]*T[0-9:]*Z, $3" "$tmp/said")" = "$(pdfs | wc -l)" ]
}
check "verify tells whose seals they are, since when" told 'Acme seal' ours 'time stamp 20[-0-9]*T[0-9:]*Z$'
one() { cp "$pdf" "$tmp/sent.pdf" && "$ismsdoc" verify "$tmp/sent.pdf" "$project" >"$tmp/said" && grep 'ja/statement-of-applicability.pdf, not signed, sealed with certificate SHA-256 [0-9a-f]* (Acme seal)' "$tmp/said"; }
check "and of a file that was sent" one

with_pkcs12() { seals --seal "$keys/rsa.p12" --seal-password "$keys/password" && told 'Acme RSA' rsa 'no time stamp$' && cms_holds "$pdf"; }
check "a certificate is taken from PKCS#12" with_pkcs12
with_chain() { parts "$pdf" && [ "$(grep -c ':Acme RSA' "$tmp/tree")" = 1 ] && [ "$(grep -c ':Acme authority' "$tmp/tree")" -ge 3 ]; }
check "with those who vouch for it" with_chain
same() { unsigned "$tmp/stamped" >"$tmp/one" && unsigned "$release" >"$tmp/two" && [ "$(wc -l <"$tmp/one")" = "$(pdfs | wc -l)" ] && diff "$tmp/one" "$tmp/two"; }
check "whatever they are sealed with, without the signature they are the same" same
with_pem() { seals --seal "$keys/ours.pem" --seal-password "$keys/password" --sign "$keys/ssh" -q; "$ismsdoc" verify "$release" --key "$keys/ssh.pub" >"$tmp/said" && grep 'as released, signed with' "$tmp/said" && told 'Acme seal' ours 'no time stamp$'; }
ssh-keygen -q -t ed25519 -N '' -f "$keys/ssh"
check "or from PEM with its key, where the same certificate may stand twice, in a release that is signed" with_pem
no_secret() { ! grep -rqF "$(cat "$keys/password")" "$release" && ! grep -rqF "$(sed -n 3p "$keys/ours.key")" "$release"; }
check "neither key nor password is in it" no_secret
typed() { fresh && { sleep 1; cat "$keys/password"; } | script -qec "'$ismsdoc' release '$project' --seal '$keys/rsa.p12' -q" /dev/null && told 'Acme RSA' rsa 'no time stamp$'; }
check "the terminal is asked for a password" typed

new_key evil && signed evil "$(printf '/CN=Evil\033[2J')" "$signs"
clean() { seals --seal "$keys/evil.crt" --seal-key "$keys/evil.key" && told 'Evil\\x1B\[2J' evil 'no time stamp$'; }
check "what a certificate calls itself drives no terminal" clean

fresh && "$ismsdoc" release "$project" -q
no_place() { ! grep -rlaE 'AcroForm|/Sig|CAdES' "$release" && ! grep '"unsigned"' "$release/manifest.json" && "$ismsdoc" verify "$release" >"$tmp/said" && [ "$(wc -l <"$tmp/said")" = 1 ]; }
check "without a seal there is none" no_place
alike() {
	for file in $(cd "$release" && find . -name '*.pdf'); do
		pdftotext -raw "$release/$file" "$tmp/one" && pdftotext -raw "$tmp/stamped/$file" "$tmp/two" && diff "$tmp/one" "$tmp/two" || return 1
	done
	for root in "$release" "$tmp/stamped"; do pdftoppm -r 60 "$root/ja/statement-of-applicability.pdf" "$tmp/$(basename "$root")" || return 1; done
	for page in "$tmp"/stamped-*.ppm; do cmp "$page" "$tmp/$(basename "$release")-${page##*-}" || return 1; done
}
check "and pages look the same with one" alike

# refuses STATUS CODE FILE COMMAND...: the one error is at FILE and has this code.
refuses() {
	status=$1 code=$2 file=$3
	shift 3
	exits "$status" "$@" >"$tmp/said" 2>&1 && [ "$(grep -c 'error:' "$tmp/said")" = 1 ] && grep -q "$file: error: .*\[$code\]" "$tmp/said" && return
	cat "$tmp/said"
	return 1
}
# A manifest that was made to fit does not help: the seal is of the bytes.
sum() { sha256sum <"$1" | cut -d' ' -f1; }
refit() {
	sed -i "/\"sha256\": \"$1\"/{
		s/\"sha256\": \"$1\"/\"sha256\": \"$(sum "$pdf")\"/
		s/\"bytes\": [0-9]*/\"bytes\": $(wc -c <"$pdf")/
	}" "$release/manifest.json"
}
spoils() {
	rm -rf "$release" && cp -R "$tmp/stamped" "$release" && old=$(sum "$pdf") && "$@" && refit "$old" && refuses 1 seal-wrong statement-of-applicability.pdf "$ismsdoc" verify "$release"
}
check "verify notices a byte behind the signature" spoils sed -i '$s/EOF/EOG/' "$pdf"
check "one that was added" spoils sh -c "echo >>'$pdf'"
check "another time" spoils sed -i 's/\/M(D:2/\/M(D:3/' "$pdf"
check "a signature that is not one" spoils perl -pi -e 's/Contents<3082/Contents<3083/' "$pdf"
check "none" spoils perl -0pi -e 's/Contents<[0-9A-F]*>/"Contents<" . "0" x 30000 . ">"/e' "$pdf"
check "that of another PDF" spoils cp "$release/ja/objectives-plan.pdf" "$pdf"
of_other() { perl -0pi -e 'BEGIN { open F, "<", shift; local $/; ($s) = <F> =~ /Contents(<[0-9A-F]*>)/ } s/Contents<[0-9A-F]*>/Contents$s/' "$release/ja/objectives-plan.pdf" "$pdf"; }
check "the signature of another PDF" spoils of_other

# What nothing is sealed with, and then nothing is released.
left() { (cd "$project" && find . | sort); }
is_refused() { # is_refused CODE FILE [OPTION...]
	code=$1 file=$2
	shift 2
	fresh && left >"$tmp/before" && refuses 2 "$code" "$(basename "$file")" setsid -w "$ismsdoc" release "$project" -q "$@" && left | diff "$tmp/before" -
}
check "a wrong password is refused" is_refused seal-password rsa.p12 --seal "$keys/rsa.p12" --seal-password "$keys/wrong"
check "so is one of a key in PEM" is_refused seal-password ours.pem --seal "$keys/ours.pem" --seal-password "$keys/wrong"
check "so is none where there is no terminal" is_refused seal-password rsa.p12 --seal "$keys/rsa.p12"
check "so is none for a key in PEM" is_refused seal-password ours.pem --seal "$keys/ours.pem"
check "a certificate that has expired is refused" is_refused seal-certificate old.crt --seal "$keys/old.crt" --seal-key "$keys/old.key"
check "and that is said" grep -q 'has expired' "$tmp/said"
check "so is one for encryption" is_refused seal-certificate crypt.crt --seal "$keys/crypt.crt" --seal-key "$keys/crypt.key"
check "so is the key of another" is_refused seal-key other.key --seal "$keys/ours.crt" --seal-key "$keys/other.key"
check "so is a key of a kind that readers do not know" is_refused seal-key edwards.key --seal "$keys/edwards.crt" --seal-key "$keys/edwards.key"
check "so is a short one" is_refused seal-key short.key --seal "$keys/short.crt" --seal-key "$keys/short.key"
check "so is none" is_refused seal-key ours.crt --seal "$keys/ours.crt"
check "so is what is no key" is_refused seal-key README.md --seal "$keys/ours.crt" --seal-key "$top/README.md"
check "so is a key beside a PKCS#12" is_refused seal-key ours.key --seal "$keys/rsa.p12" --seal-key "$keys/ours.key" --seal-password "$keys/password"
check "so is what is no certificate" is_refused seal-certificate README.md --seal "$top/README.md"
: >"$keys/void"
check "so is an empty file" is_refused seal-certificate void --seal "$keys/void"
{ cat "$keys/ours.crt"; sed '3s/^......../AAAAAAAA/' "$keys/ca.crt"; cat "$keys/ours.key"; } >"$keys/spoilt.pem"
check "so is a damaged one behind it" is_refused seal-certificate spoilt.pem --seal "$keys/spoilt.pem"
check "so is an encryption of old" is_refused seal-certificate legacy.p12 --seal "$keys/legacy.p12" --seal-password "$keys/password"
head -c 900 "$keys/rsa.p12" >"$keys/half.p12"
check "so is half a PKCS#12" is_refused seal-certificate half.p12 --seal "$keys/half.p12" --seal-password "$keys/password"

# Files that say how often their password is to be mixed: two thousand million times instead of 2,048.
perl -0777 -pe 's/\x02\x02\x08\x00$/\x02\x04\x7f\xff\xff\xff/ && s/\x30\x41\x30\x31/\x30\x43\x30\x31/ or die; substr($_, 2, 2) = pack "n", 2 + unpack "n", substr($_, 2, 2)' \
	"$keys/rsa.p12" >"$keys/mixed.p12"
openssl pkcs8 -topk8 -in "$keys/rsa.key" -passout "file:$keys/password" | perl -MMIME::Base64 -0777 -ne '
	/-\n(.*)\n-/s and $_ = decode_base64($1);
	sub two { chr(2 + ord $_[0]) }
	s/^\x30\x82(..)\x30(.)(\x06\x09.{9})\x30(.)\x30(.)(\x06\x09.{9})\x30(.)(\x04(?:\x08.{8}|\x10.{16}))\x02\x02\x08\x00/
		"\x30\x82" . pack("n", 2 + unpack "n", $1) . "\x30" . two($2) . "$3\x30" . two($4) . "\x30" . two($5) . "$6\x30" . two($7) . "$8\x02\x04\x7f\xff\xff\xff"/es or die;
	print "-----BEGIN ENCRYPTED PRIVATE KEY-----\n", encode_base64($_), "-----END ENCRYPTED PRIVATE KEY-----\n"' >"$keys/mixed.key"
check "so is a PKCS#12 that takes hours to open" is_refused seal-key mixed.p12 --seal "$keys/mixed.p12" --seal-password "$keys/password"
check "and that is said" grep -q 'with fewer iterations' "$tmp/said"
check "so is such a key in PEM" is_refused seal-key mixed.key --seal "$keys/rsa.crt" --seal-key "$keys/mixed.key" --seal-password "$keys/password"
check "and that is said, too" grep -q 'with fewer iterations' "$tmp/said"
new_key many
for i in 1 2 3 4 5 6 7 8 9 10; do signed many "/CN=Acme $i" "nsComment=$(printf '%01500d' 0)" && cat "$keys/many.crt"; done >"$keys/chain"
cat "$keys/ours.crt" "$keys/chain" "$keys/ours.key" >"$keys/long.pem"
no_room() { fresh && exits 2 "$ismsdoc" release "$project" -q --seal "$keys/long.pem" 2>"$tmp/said" && grep '^error: .*a PDF keeps 15000.*\[seal-certificate\]' "$tmp/said" && [ ! -e "$project/releases" ]; }
check "so are more certificates than a PDF has room for" no_room

# Time stamps that are none.
no_stamp() { is_refused timestamp-failed policy=1 --seal "$keys/ours.crt" --seal-key "$keys/ours.key" --timestamp "$url" && { [ $# = 0 ] || grep -F "$1" "$tmp/said"; }; }
check "an authority that refuses stops the release" with_server refuses stamps no_stamp 'Message digest algorithm is not supported'
check "so does an answer that is no stamp" with_server tsa garbage no_stamp
check "so does the stamp of something else" with_server tsa other no_stamp
check "so does the stamp that somebody else has asked for" with_server tsa replays no_stamp nonce
check "so does no such page" with_server tsa absent no_stamp 404
check "so does a connection that is closed" with_server tsa closes no_stamp
check "so does more than a stamp" with_server tsa long no_stamp
check "so does a page that moved" with_server tsa moved no_stamp redirection
check "which nobody follows" test "$(wc -l <"$tmp/tsa/asked")" = 1

usage() { fresh && exits 2 "$ismsdoc" release "$project" "$@" 2>"$tmp/said" && grep '^usage:' "$tmp/said" && [ ! -e "$project/releases" ]; }
check "a time stamp goes with a seal only" usage --timestamp http://127.0.0.1:1/
check "so does a password" usage --seal-password "$keys/password"
check "time stamps are asked for by http" usage --seal "$keys/ours.pem" --timestamp https://127.0.0.1:1/
check "and without a password" usage --seal "$keys/ours.pem" --timestamp http://me:secret@127.0.0.1:1/

# A key that never leaves its token, where OpenSSL has a provider for that; the token is a program.
token_refuses() { # token_refuses CODE PATTERN OPTION...
	code=$1 pattern=$2
	shift 2
	fresh && exits 2 "$ismsdoc" release "$project" -q "$@" 2>"$tmp/said" </dev/null && grep -q "$pattern.*\[$code\]\$" "$tmp/said" && [ ! -e "$project/releases" ] ||
		{ cat "$tmp/said"; return 1; }
}
check "a PIN on the command line is refused, and not repeated" token_refuses seal-password '^pkcs11:: error: a PIN does not belong' --seal 'pkcs11:token=seals?pin-value=1234'
module=$(ls /usr/lib/softhsm/libsofthsm2.so /usr/lib/*/softhsm/libsofthsm2.so 2>/dev/null | head -n 1)
export PKCS11_PROVIDER_MODULE="$module"
if ! openssl list -providers -provider pkcs11 >/dev/null 2>&1; then
	check "a token is refused where OpenSSL has no provider for it" token_refuses seal-key \
		'^pkcs11:token=seals: error: OpenSSL has no provider for PKCS#11 here: install pkcs11-provider' --seal pkcs11:token=seals --seal-password "$keys/password"
elif [ -z "$module" ] || ! command -v pkcs11-tool >/dev/null; then
	echo "not ok - a seal by a token # SKIP softhsm2 and opensc are missing"
else
	mkdir "$tmp/tokens" && printf 'directories.tokendir = %s\n' "$tmp/tokens" >"$tmp/token.conf" && echo 1234 >"$keys/pin"
	export SOFTHSM2_CONF="$tmp/token.conf"
	{
		softhsm2-util --init-token --free --label seals --pin 1234 --so-pin 4321 && openssl pkcs8 -topk8 -nocrypt -in "$keys/rsa.key" -out "$keys/rsa.p8" &&
			softhsm2-util --import "$keys/rsa.p8" --token seals --label seal --id 01 --pin 1234 && openssl x509 -in "$keys/rsa.crt" -outform DER -out "$keys/rsa.der" &&
			pkcs11-tool --module "$module" --login --pin 1234 --write-object "$keys/rsa.der" --type cert --label seal --id 01
	} >"$tmp/said" 2>&1 || cat "$tmp/said"
	by_token() {
		fresh && "$ismsdoc" release "$project" -q "$@" --seal-password "$keys/pin" && "$ismsdoc" verify "$release" | grep -q '(Acme RSA)' &&
			pdfsig -nocert "$pdf" | grep -q 'Signature Validation: Signature is Valid.'
	}
	check "a token seals with its certificate and key" by_token --seal pkcs11:token=seals
	check "or with its key alone" by_token --seal "$keys/rsa.crt" --seal-key 'pkcs11:token=seals;object=seal'
	check "a wrong PIN is refused" token_refuses 'seal-.*' '^pkcs11:token=seals: error: there is no .* that the PIN opens' --seal pkcs11:token=seals --seal-password "$keys/wrong"
	check "so is a token that is not there" token_refuses 'seal-.*' '^pkcs11:token=none: error: ' --seal pkcs11:token=none --seal-password "$keys/pin"
	check "and a key in a file beside it" token_refuses seal-key 'so must its key be' --seal pkcs11:token=seals --seal-key "$keys/rsa.key" --seal-password "$keys/pin"
fi
