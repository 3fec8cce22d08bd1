/* test-guess.c: the field that each column of an unknown table is proposed for
 *
 * What is expected of the real tables was written by hand from their dictionaries (NOTE.txt, README.md).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "guess.h"

#include <string.h>

#include "field.h"
#include "table.h"

#define SURE 75 /* what asks for no second look */
#define LOW 50 /* a wrong proposal may be made, if it says that it is unsure */

typedef struct {
  const char *column;
  const char *field;
} Pair;

static const NwProposal *
proposal_at (GPtrArray *proposals, guint i)
{
  return g_ptr_array_index (proposals, i);
}

static void
check (GPtrArray *studies, NwPartKind kind, const Pair *pairs, guint n)
{
  g_autoptr (GPtrArray) proposals = nw_guess_fields (studies, kind);
  g_autofree char *reason = NULL;
  guint score, checked = 0;
  NwPartKind found = nw_guess_kind (studies, &score, &reason);

  if (found != kind)
    g_error ("the table is taken for kind %d, not %d (%u: %s)", found, kind, score, reason);
  g_assert_cmpuint (score, >=, LOW);
  g_assert_cmpuint (proposals->len, ==, studies->len);

  for (guint i = 0; i < studies->len; i++)
    for (guint j = 0; j < n; j++)
      if (strcmp (nw_study_name (g_ptr_array_index (studies, i)), pairs[j].column) == 0)
        {
          const NwProposal *proposal = proposal_at (proposals, i);

          checked++;
          if (strcmp (proposal->field, pairs[j].field) != 0 && proposal->score > LOW)
            g_error ("“%s” is proposed for “%s” (%u: %s), not “%s”", pairs[j].column, proposal->field,
                     proposal->score, proposal->reason, pairs[j].field);
          /* What is expected must be found, not only avoided. */
          if (*pairs[j].field && strcmp (proposal->field, pairs[j].field) != 0)
            g_error ("“%s” is not proposed for “%s” but for “%s”", pairs[j].column, pairs[j].field,
                     proposal->field);
          g_assert_cmpstr (proposal->reason, !=, "");
          g_assert_true ((proposal->score > 0) == (*proposal->field != '\0'));
        }
  g_assert_cmpuint (checked, ==, n);
}

#define PAIRS(...) (const Pair[]) { __VA_ARGS__ }, sizeof ((const Pair[]) { __VA_ARGS__ }) / sizeof (Pair)

static void
check_text (const char *text, NwPartKind kind, const Pair *pairs, guint n)
{
  g_autoptr (GPtrArray) studies = table_study (text);

  check (studies, kind, pairs, n);
}

static void
check_real (const char *path, NwPartKind kind, const Pair *pairs, guint n)
{
  g_autoptr (GPtrArray) studies = table_study_real (path);

  if (studies)
    check (studies, kind, pairs, n);
  else
    g_test_skip ("no datasets here");
}

static void
test_english (void)
{
  check_text ("Incident ID,Incident Name,Date Started,Date Ended,Suspected Country of Origin,Victim "
              "Country,Threat Actor,Industry,Attack Type,Severity,Reference Links,Row Colour\n"
              "A-1,Alpha campaign,3/25/2019,4/2/2019,Russia,Estonia; Latvia,Some "
              "Bear,Energy,DDoS,3,https://a.example/1,blue\n"
              "A-2,Beta campaign,12/31/2018,1/15/2019,Iran,United States,Some "
              "Kitten,Banking,Wiper,5,https://a.example/2,green\n"
              "A-3,Gamma leak,5/5/2017,,China,Viet Nam,Some Panda,Hospitals,Cyber "
              "espionage,2,https://a.example/3,blue\n",
              NW_PART_INCIDENTS,
              PAIRS ({ "Incident ID", "key" }, { "Incident Name", "title" }, { "Date Started", "start" },
                     { "Date Ended", "end" }, { "Suspected Country of Origin", "initiator" },
                     { "Victim Country", "receiver" }, { "Threat Actor", "initiator-name" },
                     { "Industry", "sector" }, { "Attack Type", "type" }, { "Severity", "intensity" },
                     { "Reference Links", "sources" }, { "Row Colour", "" }));
  check_text ("caseId,caseTitle,startDate,targetCountry,attackerCountry,incidentType,sourceUrl\n"
              "1,First,2019-03-25,France,Russia,Ransomware,https://a.example/"
              "1\n2,Second,2019-04-01,Spain,China,Defacement,https://a.example/2\n",
              NW_PART_INCIDENTS,
              PAIRS ({ "caseId", "key" }, { "caseTitle", "title" }, { "startDate", "start" },
                     { "targetCountry", "receiver" }, { "attackerCountry", "initiator" },
                     { "incidentType", "type" }, { "sourceUrl", "sources" }));
}

static void
test_other_languages (void)
{
  check_text ("Kennung,Bezeichnung,Beschreibung,Beginn,Ende,Urheber,Opfer,Branche,Angriffsart,Quellen\n"
              "1,Erster Fall,Unbekannte legten am Montag mehrere Server einer Behörde lahm und verlangten "
              "ein Lösegeld.,25.03.2019,26.03.2019,Russia,Germany,Energy,DDoS,https://a.example/1\n"
              "2,Zweiter Fall,Eine Gruppe drang in das Netz eines Krankenhauses ein und löschte dort die "
              "Daten aller Abteilungen.,1.4.2019,2.4.2019,China,Austria,Health,Wiper,https://a.example/2\n",
              NW_PART_INCIDENTS,
              PAIRS ({ "Kennung", "key" }, { "Bezeichnung", "title" }, { "Beschreibung", "summary" },
                     { "Beginn", "start" }, { "Ende", "end" }, { "Urheber", "initiator" },
                     { "Opfer", "receiver" }, { "Branche", "sector" }, { "Angriffsart", "type" },
                     { "Quellen", "sources" }));
  check_text ("Identifiant,Titre,Date de début,Date de fin,Commanditaire,Pays victime,Secteur,Type "
              "d’attaque,Gravité,Liens\n"
              "1,Premier cas,25/03/2019,26/03/2019,Russia,France,Energy,DDoS,3,https://a.example/1\n2,Second "
              "cas,01/04/2019,02/04/2019,China,Belgium,Health,Wiper,4,https://a.example/2\n",
              NW_PART_INCIDENTS,
              PAIRS ({ "Identifiant", "key" }, { "Titre", "title" }, { "Date de début", "start" },
                     { "Date de fin", "end" }, { "Commanditaire", "initiator" },
                     { "Pays victime", "receiver" }, { "Secteur", "sector" }, { "Type d’attaque", "type" },
                     { "Gravité", "intensity" }, { "Liens", "sources" }));
  check_text ("Identificador,Título,Fecha de inicio,Fecha de fin,Atacante,País víctima,Sectores,Tipo de "
              "ataque,Fuentes\n"
              "1,Primer caso,25/03/2019,26/03/2019,Russia,Spain,Energy,DDoS,https://a.example/1\n2,Segundo "
              "caso,01/04/2019,02/04/2019,China,Mexico,Health,Wiper,https://a.example/2\n",
              NW_PART_INCIDENTS,
              PAIRS ({ "Identificador", "key" }, { "Título", "title" }, { "Fecha de inicio", "start" },
                     { "Fecha de fin", "end" }, { "Atacante", "initiator" }, { "País víctima", "receiver" },
                     { "Sectores", "sector" }, { "Tipo de ataque", "type" }, { "Fuentes", "sources" }));
}

static void
test_other_kinds (void)
{
  check_text ("incident,claim id,attribution date,attributing country,accused country,attribution "
              "basis,disputed,source\n"
              "1,c1,2019-03-25,United "
              "States,Russia,Media,no,https://a.example/"
              "1\n1,c2,2019-03-27,France,Russia,Government,yes,https://a.example/2\n"
              "2,c3,2019-04-25,Estonia,Russia,Government,no,https://a.example/3\n",
              NW_PART_CLAIMS,
              PAIRS ({ "incident", "incident" }, { "claim id", "key" }, { "attribution date", "date" },
                     { "attributing country", "claimant" }, { "accused country", "accused" },
                     { "attribution basis", "claim-kind" }, { "disputed", "contested" },
                     { "source", "sources" }));
  check_text ("case id,response date,responding country,type of response,description,url\n"
              "1,2019-03-25,United States,Sanctions,Three officers were put on the list of persons whose "
              "assets are frozen.,https://a.example/1\n"
              "1,2019-05-25,United Kingdom,Statement,The minister spoke of a pattern of irresponsible "
              "behaviour in the past year.,https://a.example/2\n",
              NW_PART_RESPONSES,
              PAIRS ({ "case id", "incident" }, { "response date", "date" },
                     { "responding country", "responder" }, { "type of response", "response" },
                     { "description", "text" }, { "url", "sources" }));
  check_text ("incident id,victim country,victim name,victim type,sector\n1,France,A ministry,State "
              "institutions,Government\n1,Spain,A bank,Critical infrastructure,Finance\n"
              "2,Italy,A grid,Critical infrastructure,Energy\n",
              NW_PART_RECEIVERS,
              PAIRS ({ "incident id", "incident" }, { "victim country", "receiver" },
                     { "victim name", "receiver-name" }, { "victim type", "category" },
                     { "sector", "sector" }));
  check_text ("uuid,value,meta.synonyms,description,meta.country,meta.refs\n"
              "a-1,Some Bear,\"[\"\"Other Bear\"\", \"\"Group 7\"\"]\",A group that was first seen in 2014 "
              "and writes to ministries in the name of others.,RU,\"[\"\"https://a.example/1\"\"]\"\n"
              "a-2,Some Panda,Old Panda,A group that was first seen in 2016 and looks for plans of engines "
              "and ships.,CN,https://a.example/2\n",
              NW_PART_ACTORS,
              PAIRS ({ "uuid", "key" }, { "value", "name" }, { "meta.synonyms", "alias" },
                     { "description", "summary" }, { "meta.country", "initiator" },
                     { "meta.refs", "sources" }));
  check_text (
      "Group,Also known as,Suspected sponsor\nSome Bear,Other Bear; Group 7,Russia\nSome Panda,Old "
      "Panda,China\n",
      NW_PART_ACTORS,
      PAIRS ({ "Group", "name" }, { "Also known as", "alias" }, { "Suspected sponsor", "initiator" }));
}

/* Month first in three cells, day first in two: no order is sure, and the reason says so. */
static void
test_two_orders (void)
{
  g_autoptr (GPtrArray) studies =
      table_study ("start date,end date\n3/25/2019,25/3/2019\n4/26/2019,26/4/2019\n5/27/2019,27/5/2019\n"
                   "25/3/2019,28/6/2019\n26/4/2019,29/7/2019\n3/4/2019,3/4/2019\n");
  g_autoptr (GPtrArray) proposals = nw_guess_fields (studies, NW_PART_INCIDENTS);

  g_assert_cmpstr (proposal_at (proposals, 0)->field, ==, "start");
  g_assert_cmpuint (proposal_at (proposals, 0)->score, <, SURE);
  g_assert_cmpuint (proposal_at (proposals, 0)->score, >=, LOW);
  g_assert_nonnull (strstr (proposal_at (proposals, 0)->reason,
                            "contradict each other: 3 values prove M/D/Y, 2 prove D/M/Y"));
  g_assert_cmpuint (proposal_at (proposals, 1)->score, >=, SURE);
  g_assert_null (strstr (proposal_at (proposals, 1)->reason, "contradict"));
}

/* Cells that cannot be what the name says keep the score low, and a table of something else has no fields. */
static void
test_contradicted (void)
{
  g_autoptr (GPtrArray) studies =
      table_study ("start date,victim country,severity\nblue,x1,high\ngreen,x2,low\n");
  g_autoptr (GPtrArray) proposals = nw_guess_fields (studies, NW_PART_INCIDENTS);
  g_autoptr (GPtrArray) colours = table_study ("colour,shade\nblue,dark\ngreen,light\n");
  g_autoptr (GPtrArray) nothing = nw_guess_fields (colours, NW_PART_INCIDENTS);
  guint score;

  for (guint i = 0; i < proposals->len; i++)
    g_assert_cmpuint (proposal_at (proposals, i)->score, <, LOW);
  for (guint i = 0; i < nothing->len; i++)
    {
      g_assert_cmpstr (proposal_at (nothing, i)->field, ==, "");
      g_assert_cmpuint (proposal_at (nothing, i)->score, ==, 0);
    }
  nw_guess_kind (colours, &score, NULL);
  g_assert_cmpuint (score, ==, 0);
}

static void
test_reason (void)
{
  g_autoptr (GPtrArray) studies =
      table_study ("Sponsor,Sponsor note\nChina,a\nRussia,b\nAtlantis,c\nIran,d\n");
  g_autoptr (GPtrArray) proposals = nw_guess_field (g_ptr_array_index (studies, 0), NW_PART_INCIDENTS);

  g_assert_cmpstr (proposal_at (proposals, 0)->field, ==, "initiator");
  g_assert_cmpstr (proposal_at (proposals, 0)->reason, ==,
                   "the column is called “Sponsor”; 75 of 100 different values are states");
}

/* Every field of a profile's part can be proposed, and has a label. */
static void
test_fields (void)
{
  for (guint kind = NW_PART_RECEIVERS; kind < NW_N_PART_KINDS; kind++)
    {
      const char * const *fields = nw_guess_fields_of (kind);

      g_assert_nonnull (*fields);
      for (; *fields; fields++)
        g_assert_cmpstr (nw_field_label (*fields), !=, "");
    }
  for (guint dimension = 0; dimension < NW_N_STORED_DIMENSIONS; dimension++)
    if (strcmp (nw_dimension_info (dimension)->id, "actor") != 0) /* which comes of the initiators' names */
      g_assert_cmpstr (nw_field_label (nw_dimension_info (dimension)->id), !=, "");
  g_assert_cmpstr (nw_field_label ("no such field"), ==, "");
  g_assert_cmpstr (nw_guess_fields_of (NW_PART_INCIDENTS)[0], ==, "title");
}

static void
check_split (const char *name, const char *expected)
{
  g_autofree char *split = nw_field_split_name (name);
  g_assert_cmpstr (split, ==, expected);
}

static void
test_names (void)
{
  check_split ("startDates", " start date ");
  check_split ("Start-date", " start date ");
  check_split (" start__DATE ", " start date ");
  check_split ("Sources_1", " source 1 ");
  check_split ("Sources3", " source 3 ");
  check_split ("Crit Inf", " crit inf ");
  check_split ("status", " status ");
  check_split ("país", " país ");
  check_split ("", " ");
}

#define CFR                                                                                                  \
  { "Title", "title" }, { "Date", "start" }, { "Affiliations", "initiator-name" },                           \
      { "Description", "summary" }, { "Response", "" }, { "Victims", "receiver" },                           \
      { "Sponsor", "initiator" }, { "Type", "type" }, { "Category", "sector" }, { "Sources_1", "sources" },  \
      { "Sources_2", "sources" },                                                                            \
  {                                                                                                          \
    "Sources_3", "sources"                                                                                   \
  }

static void
test_real_cfr (void)
{
  check_real ("cfr-2019/export-incidents.csv", NW_PART_INCIDENTS, PAIRS (CFR));
  check_real ("cfr-2021/cyber-operations-incidents.csv", NW_PART_INCIDENTS, PAIRS (CFR));
}

static void
test_real_eurepoc (void)
{
  check_real ("eurepoc-1.1/EuRepoC_Global_Database_1.1.csv", NW_PART_INCIDENTS,
              PAIRS ({ "ID", "key" }, { "name", "title" }, { "description", "summary" },
                     { "start_date", "start" }, { "end_date", "end" }, { "incident_type", "type" },
                     { "receiver_name", "receiver-name" }, { "receiver_country", "receiver" },
                     { "receiver_region", "" }, { "receiver_category", "category" },
                     { "receiver_category_subcode", "sector" }, { "initiator_name", "initiator-name" },
                     { "initiator_country", "initiator" }, { "initiator_category", "initiator-kind" },
                     { "weighted_cyber_intensity", "intensity" }, { "attribution_date", "" },
                     { "attributing_country", "" }, { "political_response_date", "" },
                     { "legal_response_country", "" }, { "sources_url", "sources" }));
  check_real ("eurepoc-1.1/EuRepoC_Attribution_dataset_1.1.csv", NW_PART_CLAIMS,
              PAIRS ({ "incident_ID", "incident" }, { "attribution_ID", "key" },
                     { "attribution_date", "date" }, { "attribution_type", "form" },
                     { "attribution_basis", "claim-kind" }, { "attributing_actor", "claimant-name" },
                     { "attributing_country", "claimant" }, { "attributed_initiator", "accused-name" },
                     { "attributed_initiator_country", "accused" }, { "attributed_initiator_category", "" }));
  check_real ("eurepoc-1.1/EuRepoC_Receiver_dataset_1.1.csv", NW_PART_RECEIVERS,
              PAIRS ({ "ID", "incident" }, { "receiver_country", "receiver" }, { "receiver_region", "" },
                     { "receiver_name", "receiver-name" }, { "receiver_category", "category" },
                     { "receiver_category_subcode", "sector" }));
}

/* StateA and StateB are the members of a dyad, in no order: neither is the initiator or the receiver. */
static void
test_real_dcid (void)
{
  check_real ("dcid-2.0/DCID_freinhard_export.csv", NW_PART_INCIDENTS,
              PAIRS ({ "Cyberincidentnum", "key" }, { "Dyadpair", "" }, { "StateA", "" }, { "StateB", "" },
                     { "Name", "title" }, { "interactionstartdate", "start" }, { "initiator", "initiator" },
                     { "target", "receiver" }, { "severity", "intensity" }, { "Concession", "" },
                     { "Diplo_Negative", "" }, { "Conv_escalation", "" }));
}

static void
test_real_reference (void)
{
  g_autoptr (GPtrArray) studies = table_study_real ("iso3166/all.csv");
  guint score;

  if (studies == NULL)
    {
      g_test_skip ("no datasets here");
      return;
    }
  nw_guess_kind (studies, &score, NULL);
  g_assert_cmpuint (score, <, LOW);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guess/english", test_english);
  g_test_add_func ("/guess/other-languages", test_other_languages);
  g_test_add_func ("/guess/other-kinds", test_other_kinds);
  g_test_add_func ("/guess/two-orders", test_two_orders);
  g_test_add_func ("/guess/contradicted", test_contradicted);
  g_test_add_func ("/guess/reason", test_reason);
  g_test_add_func ("/guess/fields", test_fields);
  g_test_add_func ("/guess/names", test_names);
  g_test_add_func ("/guess/real/cfr", test_real_cfr);
  g_test_add_func ("/guess/real/eurepoc", test_real_eurepoc);
  g_test_add_func ("/guess/real/dcid", test_real_dcid);
  g_test_add_func ("/guess/real/reference", test_real_reference);

  return g_test_run ();
}
