# What the workbooks that tests make have in common.
use strict;
use warnings;
use Encode qw(encode);
use IO::Compress::Zip;

# The cell NAME that holds TEXT.
sub cell {
	my ($name, $text) = @_;
	$text =~ s/&/&amp;/g;
	return "<c r='$name' t='inlineStr'><is><t xml:space='preserve'>$text</t></is></c>";
}

# Writes to OUT a workbook of one sheet, NAME, whose content is SHEET (SpreadsheetML).
sub write_workbook {
	my ($out, $name, $sheet) = @_;
	my %parts = (
		'[Content_Types].xml' => "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
		'_rels/.rels' => "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' Target='xl/workbook.xml'/></Relationships>",
		'xl/workbook.xml' => "<workbook xmlns:r='r'><sheets><sheet name='$name' sheetId='1' r:id='a'/></sheets></workbook>",
		'xl/_rels/workbook.xml.rels' => "<Relationships><Relationship Id='a' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
		'xl/worksheets/sheet1.xml' => "<worksheet>$sheet</worksheet>",
	);
	my $zip;
	for my $part (sort keys %parts) {
		if ($zip) { $zip->newStream(Name => $part, Time => 0) } else { $zip = IO::Compress::Zip->new($out, Name => $part, Time => 0) or die }
		$zip->print(encode('UTF-8', $parts{$part}));
	}
	$zip->close;
}

1;
