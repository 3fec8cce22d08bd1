/* xlsx-value.c: numbers, dates and escaped text of a workbook as the text of a cell
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx-value.h"

#include <math.h>
#include <string.h>

#include "date.h"

#define DAY_SECONDS  86400
#define END_1900     2958466.0 /* the day after 9999-12-31, in either epoch */
#define END_1904     2957004.0
#define LEAP_BUG     60
#define MAX_INTEGER  1e15      /* from here on a number has no digits for its ones */
#define ESCAPE       7         /* bytes of "_x000D_" */

NwSerial
nw_serial_of_id (guint id)
{
  if (id == 46)
    return NW_SERIAL_ELAPSED;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56)
    return NW_SERIAL_TIME;
  /* 27–36 and 50–58 are East Asian, 71–81 Thai. */
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || (id >= 71 && id <= 81))
    return NW_SERIAL_DATE;
  return NW_SERIAL_NONE;
}

/* The end of what is quoted, escaped or in brackets at code; code itself when it is a letter of the format. */
static const char *
skip_literal (const char *code, gboolean *elapsed)
{
  const char *end = NULL;

  if (*code == '"')
    end = strchr (code + 1, '"');
  else if (*code == '[')
    {
      end = strchr (code, ']');
      if (end != NULL && strspn (code + 1, "hHmMsS") == (gsize) (end - code - 1) && end > code + 1)
        *elapsed = TRUE;
    }
  else if (*code == '\\' || *code == '_' || *code == '*')
    end = code[1] != '\0' ? code + 1 : code;
  else if (g_ascii_strncasecmp (code, "AM/PM", 5) == 0)
    end = code + 4;
  else if (g_ascii_strncasecmp (code, "A/P", 3) == 0)
    end = code + 2;
  else if (g_ascii_strncasecmp (code, "General", 7) == 0)
    end = code + 6;
  else
    return code;

  return end != NULL ? end + 1 : code + strlen (code);
}

NwSerial
nw_serial_of_format (const char *code)
{
  gboolean elapsed = FALSE, day = FALSE, month = FALSE, time = FALSE;

  /* What follows the first section is for negative numbers and text. */
  while (*code != '\0' && *code != ';')
    {
      const char *next = skip_literal (code, &elapsed);

      if (next != code)
        {
          code = next;
          continue;
        }
      day |= strchr ("dDyY", *code) != NULL;
      month |= strchr ("mM", *code) != NULL;
      time |= strchr ("hHsS", *code) != NULL;
      code++;
    }

  if (day || (month && !time && !elapsed))
    return NW_SERIAL_DATE;
  if (elapsed)
    return NW_SERIAL_ELAPSED;
  return time ? NW_SERIAL_TIME : NW_SERIAL_NONE;
}

static gboolean
parse_number (const char *text, double *number)
{
  char *end;

  /* Neither "inf", "nan" nor "0x1p3". */
  if (text[strspn (text, "0123456789+-.eE")] != '\0')
    return FALSE;
  *number = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*number);
}

gsize
nw_value_number (const char *text, gsize length, char *buffer)
{
  gsize digits = strspn (text + (*text == '-'), "0123456789") + (*text == '-');
  double number;

  if (digits == length || !parse_number (text, &number))
    return 0;
  if (number == floor (number) && fabs (number) < MAX_INTEGER)
    return g_snprintf (buffer, NW_VALUE_SIZE, "%" G_GINT64_FORMAT, (gint64) number);

  g_ascii_formatd (buffer, NW_VALUE_SIZE, "%.15g", number);
  return strlen (buffer);
}

/* Writes n digits; a table has more dates than printf () is made for. */
static char *
put_digits (char *at, int number, guint n)
{
  for (guint i = n; i > 0; i--, number /= 10)
    at[i - 1] = '0' + number % 10;
  return at + n;
}

static gsize
print_date (char *buffer, gint32 day, int seconds, gboolean with_day)
{
  int year, month, mday;
  char *at = buffer;

  if (with_day)
    {
      nw_day_to_ymd (day, &year, &month, &mday);
      at = put_digits (at, year, 4);
      *at++ = '-';
      at = put_digits (at, month, 2);
      *at++ = '-';
      at = put_digits (at, mday, 2);
    }
  if (seconds > 0 || !with_day)
    {
      if (with_day)
        *at++ = ' ';
      at = put_digits (at, seconds / 3600, 2);
      *at++ = ':';
      at = put_digits (at, seconds / 60 % 60, 2);
      *at++ = ':';
      at = put_digits (at, seconds % 60, 2);
    }
  *at = '\0';
  return at - buffer;
}

gsize
nw_value_date (const char *text, NwSerial serial, gboolean from_1904, char *buffer)
{
  double end = from_1904 ? END_1904 : END_1900, number, whole;
  gint32 day;
  int seconds;

  if (!parse_number (text, &number) || number < 0 || number >= end)
    return 0;
  whole = floor (number);
  seconds = (int) floor ((number - whole) * DAY_SECONDS + 0.5);
  if (seconds == DAY_SECONDS)
    {
      whole++;
      seconds = 0;
    }

  /* Before day 1 there are only times, but in the epoch whose first day is 0. */
  if (number < 1 && whole < 1 && !(from_1904 && serial == NW_SERIAL_DATE))
    return print_date (buffer, 0, seconds, FALSE);
  if (serial == NW_SERIAL_ELAPSED || (!from_1904 && whole == LEAP_BUG) || whole >= end)
    return 0;

  day = from_1904 ? nw_day_from_ymd (1904, 1, 1) : nw_day_from_ymd (1899, 12, whole < LEAP_BUG ? 31 : 30);
  return print_date (buffer, day + (gint32) whole, seconds, TRUE);
}

gsize
nw_value_iso_date (char *text, gsize length)
{
  /* "2014-03-01T00:00:00" and maybe ".000" and "Z" */
  if (length < 19 || text[10] != 'T' || text[13] != ':' || text[16] != ':')
    return length;
  if (strspn (text + 19, ".0123456789Z") != length - 19)
    return length;

  text[10] = ' ';
  length = memcmp (text + 11, "00:00:00", 8) == 0 ? 10 : 19;
  text[length] = '\0';
  return length;
}

/* The UTF-16 unit of an escape at text; 0 when there is none. */
static gunichar
escaped (const char *text, gsize length)
{
  gunichar unit = 0;

  if (length < ESCAPE || text[0] != '_' || text[1] != 'x' || text[6] != '_')
    return 0;
  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0)
        return 0;
      unit = unit * 16 + digit;
    }
  return unit;
}

/* The character that begins at text, of one escape or of a pair of surrogates; 0 when there is none. */
static gunichar
escaped_character (const char *text, gsize length, gsize *used)
{
  gunichar first = escaped (text, length), second;

  *used = ESCAPE;
  if (first < 0xd800 || first > 0xdfff)
    return first;
  second = length > ESCAPE ? escaped (text + ESCAPE, length - ESCAPE) : 0;
  if (first > 0xdbff || second < 0xdc00 || second > 0xdfff)
    return 0;
  *used = 2 * ESCAPE;
  return 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
}

gsize
nw_value_unescape (char *text, gsize length)
{
  gsize to = 0;

  if (g_strstr_len (text, length, "_x") == NULL)
    return length;

  for (gsize from = 0; from < length;)
    {
      gsize used;
      gunichar character = escaped_character (text + from, length - from, &used);

      if (character == 0)
        {
          text[to++] = text[from++];
          continue;
        }
      to += g_unichar_to_utf8 (character, text + to);
      from += used;
    }

  text[to] = '\0';
  return to;
}
