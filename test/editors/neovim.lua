-- Opens a draft in a headless Neovim, waits for what the server finds and prints it, with the answers to a hover
-- and to a request for quick fixes at the first finding. `test/editors/neovim.mjs` runs it.
local server, draft = vim.env.GOUJI_SERVER, vim.env.GOUJI_DRAFT
vim.cmd('edit ' .. vim.fn.fnameescape(draft))
local buffer = vim.api.nvim_get_current_buf()
local id = vim.lsp.start_client({ name = 'gouji', cmd = { 'node', server, '--stdio' }, root_dir = vim.fn.fnamemodify(draft, ':h') })
vim.lsp.buf_attach_client(buffer, id)

local function found()
  return vim.diagnostic.get(buffer)
end
local came = vim.wait(20000, function()
  return #found() > 0
end, 50)
if not came then
  print('no diagnostics came')
  vim.cmd('cquit 1')
end

local list = found()
table.sort(list, function(a, b)
  return a.lnum < b.lnum or (a.lnum == b.lnum and a.col < b.col)
end)
for _, one in ipairs(list) do
  -- An older Neovim keeps the code among what the server sent.
  local sent = one.user_data and one.user_data.lsp or {}
  local code = one.code or sent.code or ''
  print(('%d:%d %s %s'):format(one.lnum + 1, one.col + 1, code, one.message:gsub('\n.*', '')))
end

local first = list[1]
local place = { textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = first.lnum, character = 0 } }
local client = vim.lsp.get_client_by_id(id)
local symbols = client.request_sync('textDocument/documentSymbol', { textDocument = place.textDocument }, 10000, buffer)
print(('outline: %d parts'):format(#(symbols.result or {})))
local line = vim.api.nvim_buf_get_lines(buffer, first.lnum, first.lnum + 1, false)[1]
place.position.character = vim.str_utfindex(line, first.col) + 1
local hover = client.request_sync('textDocument/hover', place, 10000, buffer)
print('hover: ' .. (hover.result and 'yes' or 'no'))
local at = { line = first.lnum, character = place.position.character }
local actions = client.request_sync('textDocument/codeAction', {
  textDocument = place.textDocument,
  range = { start = at, ['end'] = at },
  context = { diagnostics = {} },
}, 10000, buffer)
for _, action in ipairs(actions.result or {}) do
  print('fix: ' .. action.title)
end
vim.cmd('qall!')
