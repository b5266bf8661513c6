#!/usr/bin/perl
# sheet.pl OUT.xlsx: a workbook of one sheet whose rows stand on standard input, a line each, the cells between tabs.
use strict;
use warnings;
use IO::Compress::Zip;

my $sheet = '';
while (<STDIN>) {
	chomp;
	my $column = 'A';
	s/&/&amp;/g;
	$sheet .= "<row r='$.'>" . join('', map { "<c r='" . $column++ . "$.' t='inlineStr'><is><t>$_</t></is></c>" } split /\t/) . '</row>';
}
my %parts = (
	'[Content_Types].xml' => "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
	'_rels/.rels' => "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' Target='xl/workbook.xml'/></Relationships>",
	'xl/workbook.xml' => "<workbook xmlns:r='r'><sheets><sheet name='Risks' sheetId='1' r:id='a'/></sheets></workbook>",
	'xl/_rels/workbook.xml.rels' => "<Relationships><Relationship Id='a' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
	'xl/worksheets/sheet1.xml' => "<worksheet><sheetData>$sheet</sheetData></worksheet>",
);
my $zip;
for my $name (sort keys %parts) {
	if ($zip) { $zip->newStream(Name => $name, Time => 0) } else { $zip = IO::Compress::Zip->new($ARGV[0], Name => $name, Time => 0) or die }
	$zip->print($parts{$name});
}
$zip->close;
