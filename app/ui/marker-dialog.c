/* marker-dialog.c: asks for day, label, summary, document and address of a marker
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "marker-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

enum { ENTRY_DATE, ENTRY_LABEL, ENTRY_SUMMARY, ENTRY_DOCUMENT, ENTRY_ADDRESS, N_ENTRIES };

typedef struct {
  NwMarkerFunc  func;
  GObject      *user_data;
  char         *id; /* of the one that is changed, or NULL */
  GtkEditable  *entries[N_ENTRIES];
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_object_unref (asking->user_data);
  g_free (asking->id);
  g_free (asking);
}

char *
nw_marker_dialog_id (const char *label)
{
  g_autofree char *plain = g_str_to_ascii (label, "C");
  GString *id = g_string_new (NULL);

  for (const char *c = plain; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (id, g_ascii_tolower (*c));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  g_string_truncate (id, MIN (id->len, 50));
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0 || !g_ascii_isalpha (id->str[0]))
    g_string_prepend (id, id->len == 0 ? "marker" : "marker-");
  return g_string_free (id, FALSE);
}

/* What is written there, without blanks around it; NULL: nothing. */
static char *
written (const Asking *asking, int entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (asking->entries[entry])));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, const Asking *asking)
{
  g_autofree char *day = written (asking, ENTRY_DATE);
  g_autofree char *label = written (asking, ENTRY_LABEL);
  g_autofree char *summary = written (asking, ENTRY_SUMMARY);
  g_autofree char *document = written (asking, ENTRY_DOCUMENT);
  g_autofree char *address = written (asking, ENTRY_ADDRESS);
  g_autofree char *id = asking->id != NULL ? g_strdup (asking->id) : nw_marker_dialog_id (label != NULL ? label : "");
  g_autoptr (NwMarker) marker = NULL;
  NwDate date;

  if (g_strcmp0 (response, "save") != 0 || day == NULL || !nw_date_parse (day, &date))
    return;
  marker = nw_marker_new (id, date, label, summary, document, address, TRUE);
  asking->func (marker, asking->user_data);
}

static void
changed_cb (AdwMessageDialog *dialog)
{
  const Asking *asking = g_object_get_data (G_OBJECT (dialog), "asking");
  g_autofree char *day = written (asking, ENTRY_DATE);
  g_autofree char *label = written (asking, ENTRY_LABEL);
  g_autofree char *document = written (asking, ENTRY_DOCUMENT);
  NwDate date;

  adw_message_dialog_set_response_enabled (dialog, "save", day != NULL && nw_date_parse (day, &date) && label != NULL
                                                             && document != NULL);
}

static GtkWidget *
add_entries (AdwMessageDialog *dialog, Asking *asking, const NwMarker *marker)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *date = marker != NULL ? nw_date_print (marker->date) : NULL;
  const struct {
    const char *title, *text;
  } all[N_ENTRIES] = {
    [ENTRY_DATE] = { _("Day, month or year, like 2015-09-25"), date },
    [ENTRY_LABEL] = { _("Label for charts"), marker != NULL ? marker->label : NULL },
    [ENTRY_SUMMARY] = { _("What it says, in a sentence"), marker != NULL ? marker->summary : NULL },
    [ENTRY_DOCUMENT] = { _("Document that its date stands in"), marker != NULL ? marker->document : NULL },
    [ENTRY_ADDRESS] = { _("Address of the document"), marker != NULL ? marker->address : NULL },
  };

  for (int i = 0; i < N_ENTRIES; i++)
    {
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), all[i].title);
      gtk_editable_set_text (GTK_EDITABLE (row), all[i].text != NULL ? all[i].text : "");
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      asking->entries[i] = GTK_EDITABLE (row);
    }
  return group;
}

GtkWindow *
nw_marker_dialog_present (GtkWindow *parent, NwMarker *marker, NwMarkerFunc func, gpointer user_data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, marker != NULL ? _("Change a Marker") : _("Add a Marker"),
                                              _("A marker is a dated step of norm-making, with the document that it stands on."));
  Asking *asking = g_new0 (Asking, 1);

  asking->func = func;
  asking->user_data = g_object_ref (user_data);
  asking->id = marker != NULL ? g_strdup (marker->id) : NULL;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), add_entries (ADW_MESSAGE_DIALOG (dialog), asking, marker));
  g_object_set_data (G_OBJECT (dialog), "asking", asking);
  for (int i = 0; i < N_ENTRIES; i++)
    g_signal_connect_object (asking->entries[i], "changed", G_CALLBACK (changed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asking, asking_free, 0);
  changed_cb (ADW_MESSAGE_DIALOG (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}
