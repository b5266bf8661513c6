#!/usr/bin/perl
# sheet.pl OUT.xlsx: a workbook of one sheet whose rows stand on standard input, a line each, the cells between tabs.
use strict;
use warnings;
use FindBin;
require "$FindBin::Bin/xlsx.pm";

my $rows = '';
while (<STDIN>) {
	chomp;
	my $column = 'A';
	$rows .= "<row r='$.'>" . join('', map { cell($column++ . $., $_) } split /\t/) . '</row>';
}
write_workbook($ARGV[0], 'Risks', "<sheetData>$rows</sheetData>");
