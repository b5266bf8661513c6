#!/usr/bin/perl
# criteria.pl STANDARD.yaml OUT.xlsx [FROM=TO...]: a workbook in the shape in which the publisher of SCS has its criteria (title in
# row 1, headings in row 2 from column B, cells of categories, requirements and levels merged over their rows, a note below), with
# sentences of our own in the place of its texts. FROM=TO writes the id TO where FROM stands.
use strict;
use warnings;
use utf8;
use FindBin;
require "$FindBin::Bin/xlsx.pm";

my ($standard, $out, @other) = @ARGV;
my %written = map { split /=/, $_, 2 } @other;
open my $in, '<:encoding(UTF-8)', $standard or die "$standard: $!";
my (%groups, $clause, @rows);
while (<$in>) {
	if (/^  - \{id: ([a-z]+), title: .*ja: "(.*?)"\}/) { $groups{$1} = $2 }
	elsif (/^  - id: (\S+)/) { $clause = {id => $1} }
	elsif (/^    group: (\S+)/) { $clause->{group} = $1 }
	elsif (/^    title: .*ja: "(.*?)"\}/) { $clause->{title} = $1 }
	elsif (/^      - id: (\S+)/) { push @rows, {id => $1, clause => $clause} }
	elsif (/^        level: (\d)/) { $rows[-1]{level} = $1; $clause->{lowest} = $1 if ($clause->{lowest} // 9) > $1 }
}
my @headings = ('大分類No.', '大分類', '中分類No.', '中分類', '要求事項No.', '★3', '★4', '要求事項名', '要求事項', '★3/★4',
	'評価基準No.', '評価基準', '機能');
my @merged_by = ((map { my $n = $_; sub { ($_[0]{id} =~ /^((?:\d+-?){$n})/)[0] } } 1, 1, 2, 2, 3, 3, 3, 3, 3),
	sub { ($_[0]{id} =~ /^(\d+-\d+-\d+)/)[0] . $_[0]{level} });

sub texts {
	my ($row) = @_;
	my $clause = $row->{clause};
	my ($first, $second) = $clause->{id} =~ /^(\d+)-(\d+)/;
	return ($first, $groups{$clause->{group}}, "$first-$second", "中分類$first-$second", $clause->{id}, $clause->{lowest} == 3 ? '○' : '-',
		'○', $clause->{title}, "$clause->{id}について、写しのとおりにすること。", "★$row->{level}", $written{$row->{id}} // $row->{id},
		"・$row->{id}を行うこと。\n- 写しの一つ目\n- 写しの二つ目", '機能');
}

my @names = map { chr(ord('B') + $_) } 0 .. $#headings;
my $sheet = "<row r='1'>" . cell('B1', '写しの表') . "</row><row r='2'>" . join('', map { cell("$names[$_]2", $headings[$_]) } 0 .. $#headings) . '</row>';
my (@merges, @open);
for my $i (0 .. $#rows) {
	my ($line, @texts) = ($i + 3, texts($rows[$i]));
	$sheet .= "<row r='$line'>";
	for my $c (0 .. $#texts) {
		my $key = $c < @merged_by ? $merged_by[$c]->($rows[$i]) : $i;
		if ($open[$c] && $open[$c][0] eq $key) { $open[$c][2] = $line; next }
		push @merges, $open[$c] if $open[$c];
		$open[$c] = [$key, $line, $line, $c];
		$sheet .= cell("$names[$c]$line", $texts[$c]);
	}
	$sheet .= '</row>';
}
push @merges, @open;
my $last = @rows + 4;
$sheet .= "<row r='$last'>" . cell("B$last", '※写しについての注') . '</row>';
my @refs = map { "<mergeCell ref='$names[$_->[3]]$_->[1]:$names[$_->[3]]$_->[2]'/>" } grep { $_->[2] > $_->[1] } @merges;

write_workbook($out, '★3・★4要求事項・評価基準', "<sheetData>$sheet</sheetData><mergeCells>@refs</mergeCells>");
