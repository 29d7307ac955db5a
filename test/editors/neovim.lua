-- Drives the configuration of docs/editors.md in a headless Neovim (0.7 or later) and writes down what it saw.
-- Called by neovim.test.ts with OGI_CONFIG, OGI_DRAFT, OGI_LAST, OGI_NOW, OGI_MENDED and OGI_RESULT; what fails ends up
-- in the result.
local patience = 15000
local result = {}

local function finish(failure)
  result.failure = failure
  local file = assert(io.open(vim.env.OGI_RESULT, 'w'))
  file:write(vim.fn.json_encode(result))
  file:close()
  vim.cmd('qall!')
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
end

local function codes(buffer)
  return vim.tbl_map(function(one)
    return one.code or one.user_data.lsp.code
  end, vim.diagnostic.get(buffer or 0))
end

local function wait(what, condition)
  if not vim.wait(patience, condition, 20) then
    error(what .. ' did not happen')
  end
end

local function client()
  local list = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
  for _, one in pairs(list) do
    return one
  end
end

local function whole_range()
  local last = vim.api.nvim_buf_line_count(0) - 1
  return { start = { line = 0, character = 0 }, ['end'] = { line = last, character = 0 } }
end

-- Neovim asks for the edit when an action is chosen
local function edit_of(action)
  if action.edit then
    return action.edit
  end
  local answers = assert(vim.lsp.buf_request_sync(0, 'codeAction/resolve', action, patience))
  for _, answer in pairs(answers) do
    return answer.result.edit
  end
end

local function fill_zero_rows()
  local answers = assert(vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = whole_range(),
    context = { diagnostics = {} },
  }, patience))
  for _, answer in pairs(answers) do
    for _, action in ipairs(answer.result or {}) do
      if action.diagnostics and action.diagnostics[1].code == 'missing-row' then
        result.action = action.title
        vim.lsp.util.apply_workspace_edit(edit_of(action), client().offset_encoding)
        return
      end
    end
  end
  error('no action fills in the missing row')
end

local function format()
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = patience })
  else
    vim.lsp.buf.formatting_sync(nil, patience)
  end
end

-- last year's file, which nobody has opened, speaks of this year's; mended in a buffer of its own, it does not
local function neighbours()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.OGI_NOW))
  local now = vim.api.nvim_get_current_buf()
  local function carried_over()
    return vim.tbl_contains(codes(now), 'carry-over')
  end
  wait('a carry-over finding', carried_over)
  result.found = codes(now)
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.OGI_LAST))
  wait('attaching to last year', client)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.fn.readfile(vim.env.OGI_MENDED))
  wait('the carry-over finding to go', function()
    return not carried_over()
  end)
  result.mended = codes(now)
end

local function run()
  vim.cmd('filetype on')
  dofile(vim.env.OGI_CONFIG)
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.OGI_DRAFT))
  wait('attaching', client)
  wait('diagnostics', function()
    return #vim.diagnostic.get(0) > 0
  end)
  result.diagnostics = codes()
  fill_zero_rows()
  result.filled = text()
  wait('diagnostics without missing-row', function()
    return not vim.tbl_contains(codes(), 'missing-row')
  end)
  format()
  result.formatted = text()
  neighbours()
end

vim.defer_fn(function()
  local fine, failure = pcall(run)
  finish(not fine and tostring(failure) or nil)
end, 0)
