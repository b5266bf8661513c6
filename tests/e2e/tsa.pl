#!/usr/bin/perl
# A time stamping authority on loopback, for seal.sh: tsa.pl CONFIG DIR KIND writes its port into DIR/port and answers by
# `openssl ts -reply -config CONFIG` until it is killed. KIND: stamps, refuses, garbage, other (what it stamped first), absent (404),
# closes, long (more than anybody reads), moved (to elsewhere),
# replays (a stamp of the same, that somebody else has asked for). What was asked is kept in DIR/asked.
use strict;
use IO::Socket::INET;

my ($config, $dir, $kind) = @ARGV;
my $server = IO::Socket::INET->new(LocalAddr => "127.0.0.1", LocalPort => 0, Listen => 5) or die $!;

sub keep {
	my ($name, $bytes, $how) = @_;
	open my $file, $how // ">", "$dir/$name" or die $!;
	print $file $bytes;
	close $file or die $!;
}

# The one file of two processes is never seen half.
sub publish { keep("$_[0].part", $_[1]); rename "$dir/$_[0].part", "$dir/$_[0]" or die $! }

sub stamp {
	my ($query) = @_;
	return "no stamp" if $kind eq "garbage";
	keep("query", $query) unless $kind eq "other" && -e "$dir/query";
	if ($kind eq "replays") {
		my $digest = unpack "H*", $1 if $query =~ /\x04\x20(.{32})/s;
		system("openssl ts -query -sha256 -digest $digest -cert -out '$dir/query' 2>/dev/null");
	}
	system("openssl ts -reply -config '$config' -queryfile '$dir/query' -out '$dir/reply' 2>/dev/null");
	open my $file, "<", "$dir/reply" or die $!;
	local $/;
	return <$file>;
}

sub answer {
	my ($query) = @_;
	return "HTTP/1.0 404 Not Found\r\n\r\n" if $kind eq "absent";
	return "HTTP/1.0 302 Found\r\nLocation: http://127.0.0.1:" . $server->sockport . "/other\r\n\r\n" if $kind eq "moved";
	my $body = $kind eq "long" ? "\x30\x84\x10\x00\x00\x00" . "\0" x 300000 : stamp($query);
	return "HTTP/1.0 200 OK\r\nContent-Type: application/timestamp-reply\r\nContent-Length: " . length($body) . "\r\n\r\n$body";
}

$SIG{PIPE} = "IGNORE";
publish("port", $server->sockport);
while (my $client = $server->accept) {
	my ($line, $length) = (scalar <$client>, 0);
	keep("asked", $line, ">>");
	close $client, next if $kind eq "closes";
	while (defined(my $header = <$client>)) {
		last if $header =~ /^\r?\n$/;
		$length = $1 if $header =~ /^content-length: *(\d+)/i;
	}
	read $client, my $query, $length;
	print $client answer($query);
	close $client;
}
