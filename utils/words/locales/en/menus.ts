/** Our lines in the menu of a page. */
export const menus = {
  'menu.note': 'Write a note about this…',
  'menu.report': 'Report a burned-out bulb here…',
} as const;
