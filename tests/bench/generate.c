/* generate.c: writes N realistic incidents in the template's columns, always the same ones, to standard output
 *
 * normwatch-generate N          incidents
 * normwatch-generate N claims   a claim about each of them
 *
 * States follow a long tail as in real trackers, a third has no known initiator, dates have every precision,
 * summaries and sources come and go. About 180 bytes a row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const states[] = {
  "United States", "China", "Russian Federation", "Ukraine", "India", "United Kingdom", "Israel", "Germany",
  "Iran, Islamic Republic of", "Korea, Republic of", "Japan", "France", "Taiwan", "Pakistan", "Canada",
  "Saudi Arabia", "Australia", "Turkey", "Italy", "Korea, Democratic People's Republic of", "Viet Nam",
  "Poland", "Brazil", "Spain", "Netherlands", "Philippines", "Indonesia", "Malaysia", "Singapore", "Thailand",
  "Estonia", "Georgia", "Qatar", "United Arab Emirates", "Norway", "Finland", "Sweden", "Belgium", "Austria",
  "Switzerland", "Mexico", "South Africa", "Nigeria", "Kenya", "Egypt", "Lebanon", "Jordan", "Iraq",
  "Kazakhstan", "Mongolia", "Costa Rica", "Albania", "Montenegro", "Lithuania", "Latvia", "Moldova",
  "Bangladesh", "Nepal", "Sri Lanka", "New Zealand",
};

/* Indices into states, in the order of how often they are named as initiator. */
static const guint initiators[] = { 1, 2, 8, 19, 0, 13, 6, 17, 4, 20, 3, 9, 32, 33, 15, 45 };

static const char *const sectors[] = {
  "government", "energy", "media", "defence-industry", "finance", "telecommunications", "health", "education",
  "civil-society", "military", "transport", "digital-services", "manufacturing", "opposition", "elections",
  "political-parties", "water", "legislature", "business", "individuals", "space", "police",
};

static const char *const types[] = {
  "data-theft", "disruption", "hijacking-misuse", "doxing", "hijacking", "ransomware", "defacement",
  "influence", "destruction", "financial-theft", "sabotage",
};

static const char *const kinds[] = { "state", "state-affiliated", "non-state-group", "individual" };

static const char *const verbs[] = { "Intrusion into", "Theft of data from", "Outage at", "Leak of letters from",
                                     "Spear phishing of", "Defacement of", "Wiper found at", "Ransom demanded of" };
static const char *const targets[] = { "a ministry", "a grid operator", "a broadcaster", "a shipyard", "a bank",
                                       "a university", "a party office", "a hospital", "a port", "an embassy" };
static const char *const clauses[] = { "mail was read for months", "no data is said to be lost",
                                       "service returned after two days", "a loader was reused",
                                       "a supplier was the way in" };

/* Who claims, of which kind, in which form. */
static const char *const claimants[][3] = {
  { "A vendor", "company", "technical report" }, { "A newspaper", "media", "press report" },
  { "A ministry", "government", "statement" },
};

static guint64 random_state = 20260101;

/* splitmix64: the same numbers everywhere. */
static guint64
draw (void)
{
  guint64 z = (random_state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static guint
draw_below (guint n)
{
  return draw () % n;
}

/* About Zipf: the k-th of n has a weight of 1/(k + 1). */
static guint
draw_ranked (guint n)
{
  double u = (draw () >> 11) * 0x1.0p-53;
  double x = 1;

  for (double span = u * 8; span >= 1 && x < n; span -= 1)
    x *= 1.67;
  return (guint) (x + draw_below ((guint) x) - 1) % n;
}

static void
append_list (GString *row, const char *const *values, guint n_values, guint n)
{
  guint taken[4];

  for (guint i = 0; i < n; i++)
    {
      gboolean again = FALSE;

      taken[i] = draw_ranked (n_values);
      for (guint j = 0; j < i; j++)
        again |= taken[j] == taken[i];
      if (again)
        continue;
      if (i > 0)
        g_string_append (row, "; ");
      g_string_append (row, values[taken[i]]);
    }
}

static void
append_date (GString *row, gboolean optional)
{
  guint form = draw_below (100);
  guint year = 2023 - draw_ranked (20);
  guint month = 1 + draw_below (12);

  if (optional && form < 45)
    return;
  if (form < 50)
    g_string_append_printf (row, optional ? "" : "%u", year);
  else if (form < 65)
    g_string_append_printf (row, "%u-%02u", year, month);
  else if (form < 99)
    g_string_append_printf (row, "%u-%02u-%02u", year, month, 1 + draw_below (28));
}

static void
append_initiators (GString *row)
{
  guint n = draw_below (20) == 0 ? 2 : 1;

  g_string_append (row, ",\"");
  if (draw_below (100) < 31)
    g_string_append (row, "unknown");
  else
    for (guint i = 0; i < n; i++)
      g_string_append_printf (row, i ? "; %s" : "%s", states[initiators[draw_ranked (G_N_ELEMENTS (initiators))]]);
  g_string_append_printf (row, "\",%s", kinds[draw_ranked (G_N_ELEMENTS (kinds))]);
}

static guint
draw_count (void)
{
  guint u = draw_below (20);

  return u < 14 ? 1 : u < 18 ? 2 : u < 19 ? 3 : 4;
}

static void
append_incident (GString *row, guint number)
{
  g_string_append_printf (row, "INC-%07u,\"%s %s in %s\",", number, verbs[draw_below (G_N_ELEMENTS (verbs))],
                          targets[draw_below (G_N_ELEMENTS (targets))], states[draw_ranked (G_N_ELEMENTS (states))]);
  if (draw_below (10) < 7)
    g_string_append_printf (row, "\"Reported first by a researcher, %s.\"", clauses[draw_below (G_N_ELEMENTS (clauses))]);
  for (guint i = 0; i < 3; i++)
    {
      g_string_append_c (row, ',');
      append_date (row, i > 0);
    }
  append_initiators (row);
  g_string_append (row, ",\"");
  append_list (row, states, G_N_ELEMENTS (states), draw_count ());
  g_string_append (row, "\",");
  append_list (row, sectors, G_N_ELEMENTS (sectors), draw_count () > 2 ? 2 : 1);
  g_string_append_c (row, ',');
  append_list (row, types, G_N_ELEMENTS (types), draw_count () > 2 ? 2 : 1);
  g_string_append_c (row, ',');
  if (draw_below (2))
    g_string_append_printf (row, "%u", 1 + draw_below (10));
  if (draw_below (2))
    g_string_append_printf (row, ",https://example.org/r/%u\n", number);
  else
    g_string_append (row, ",\n");
}

static void
append_claim (GString *row, guint number)
{
  guint kind = draw_below (G_N_ELEMENTS (claimants));

  g_string_append_printf (row, "INC-%07u,INC-%07u-c1,%u-%02u-%02u,%s,%s,%s,\"%s\",no,\"Says that %s.\",https://example.org/c/%u\n",
                          number, number, 2023 - draw_ranked (20), 1 + draw_below (12), 1 + draw_below (28), claimants[kind][0],
                          claimants[kind][1], claimants[kind][2], states[initiators[draw_ranked (G_N_ELEMENTS (initiators))]],
                          clauses[draw_below (G_N_ELEMENTS (clauses))], number);
}

int
main (int argc, char **argv)
{
  guint64 n = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 1000;
  gboolean claims = argc > 2;
  g_autoptr (GString) row = g_string_sized_new (1024);

  fputs (claims ? "incident,key,date,claimants,kind,form,accused,contested,text,sources\n"
                : "key,title,summary,start,end,disclosed,initiators,initiator_kinds,receivers,sectors,types,intensity,sources\n",
         stdout);
  for (guint i = 1; i <= n; i++)
    {
      g_string_truncate (row, 0);
      (claims ? append_claim : append_incident) (row, i);
      if (fwrite (row->str, 1, row->len, stdout) != row->len)
        return EXIT_FAILURE;
    }

  return fflush (stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
