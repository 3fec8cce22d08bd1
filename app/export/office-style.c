/* office-style.c: the table of styles, and paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "office-style.h"

#define INK   "1C1F23"
#define BLUE  "17365D"
#define FAINT "4A5159"
#define BOLD  NW_STYLE_IS_BOLD
#define KEEP  NW_STYLE_KEEPS

static const NwOfficeStyle styles[NW_STYLE_N] = {
  [NW_STYLE_BODY] = { "Normal", "Normal", "Standard", "Standard", 21, 0, 120, INK, 0, 0 },
  [NW_STYLE_TITLE] = { "Title", "Title", "Title", "Title", 44, 0, 60, BLUE, BOLD | KEEP, 0 },
  [NW_STYLE_BYLINE] = { "Subtitle", "Subtitle", "Subtitle", "Subtitle", 22, 0, 280, FAINT, 0, 0 },
  [NW_STYLE_HEADING_1] = { "Heading1", "heading 1", "Heading_20_1", "Heading 1", 30, 320, 100, BLUE, BOLD | KEEP, 1 },
  [NW_STYLE_HEADING_2] = { "Heading2", "heading 2", "Heading_20_2", "Heading 2", 25, 260, 80, BLUE, BOLD | KEEP, 2 },
  [NW_STYLE_HEADING_3] = { "Heading3", "heading 3", "Heading_20_3", "Heading 3", 22, 220, 60, BLUE, BOLD | KEEP, 3 },
  [NW_STYLE_ITEM] = { "ListParagraph", "List Paragraph", "List_20_Contents", "List Contents", 21, 0, 60, INK, 0, 0 },
  [NW_STYLE_CAPTION] = { "Caption", "caption", "Caption", "Caption", 21, 240, 20, BLUE, BOLD | KEEP, 0 },
  [NW_STYLE_SUBTITLE] = { "ExhibitSubtitle", "Exhibit Subtitle", "Exhibit_20_Subtitle", "Exhibit Subtitle",
                          18, 0, 80, FAINT, KEEP, 0 },
  [NW_STYLE_PICTURE] = { "ExhibitPicture", "Exhibit Picture", "Exhibit_20_Picture", "Exhibit Picture", 21, 0, 60, INK, KEEP, 0 },
  [NW_STYLE_SENTENCE] = { "ExhibitSentence", "Exhibit Sentence", "Exhibit_20_Sentence", "Exhibit Sentence",
                          19, 0, 60, INK, KEEP, 0 },
  [NW_STYLE_NOTE] = { "ExhibitNote", "Exhibit Note", "Exhibit_20_Note", "Exhibit Note", 16, 40, 20, FAINT, KEEP, 0 },
  [NW_STYLE_SOURCE] = { "ExhibitSource", "Exhibit Source", "Exhibit_20_Source", "Exhibit Source", 16, 20, 240, FAINT, 0, 0 },
  [NW_STYLE_VALUE] = { "NumberValue", "Number Value", "Number_20_Value", "Number Value", 48, 160, 0, BLUE, BOLD | KEEP, 0 },
  [NW_STYLE_LABEL] = { "NumberLabel", "Number Label", "Number_20_Label", "Number Label", 21, 0, 60, INK, KEEP, 0 },
  [NW_STYLE_CELL] = { "TableCell", "Table Cell", "Table_20_Contents", "Table Contents", 18, 20, 20, INK, 0, 0 },
  [NW_STYLE_CELL_NUMBER] = { "TableNumber", "Table Number", "Table_20_Number", "Table Number",
                             18, 20, 20, INK, NW_STYLE_NUMBERS, 0 },
  [NW_STYLE_CELL_HEAD] = { "TableHeading", "Table Heading", "Table_20_Heading", "Table Heading",
                           18, 30, 30, INK, BOLD | KEEP, 0 },
  [NW_STYLE_CELL_HEAD_NUMBER] = { "TableHeadingNumber", "Table Heading Number", "Table_20_Heading_20_Number",
                                  "Table Heading Number", 18, 30, 30, INK, BOLD | KEEP | NW_STYLE_NUMBERS, 0 },
  [NW_STYLE_FOOTER] = { "Footer", "footer", "Footer", "Footer", 16, 0, 0, FAINT, 0, 0 },
};

const NwOfficeStyle *
nw_office_style (NwStyleId id)
{
  return &styles[id];
}

NwSheet
nw_office_sheet (NwPaper paper, gboolean turned)
{
  NwSheet sheet = { 11906, 16838, 1247 };

  if (paper == NW_PAPER_LETTER)
    sheet = (NwSheet) { 12240, 15840, 1247 };
  if (turned)
    sheet = (NwSheet) { sheet.height, sheet.width, sheet.margin };
  return sheet;
}
